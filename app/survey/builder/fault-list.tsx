import { useTranslation } from "react-i18next";
import type { PlacedFault } from "~/platform/definition-file.server";
import { Notice } from "~/ui/notice";
import type { DraftFault } from "./draft-faults";

/** All faults of a draft, each leading to where it is mended; first those of this page. */
export function DraftFaultList({ faults, page }: { faults: readonly DraftFault[]; page: string | null }) {
  const { t } = useTranslation("builder");
  const own = faults.filter((fault) => fault.page === page);
  const others = faults.filter((fault) => fault.page !== page);
  return (
    <>
      {own.length > 0 ? (
        <section className="notice notice--attention" aria-labelledby="own-faults">
          <h2 id="own-faults">{t("own_faults")}</h2>
          <FaultItems faults={own} />
        </section>
      ) : null}
      {others.length > 0 ? (
        page === null ? (
          <section className="notice notice--attention" aria-labelledby="all-faults">
            <h2 id="all-faults">{t("all_faults", { number: others.length })}</h2>
            <FaultItems faults={others} />
          </section>
        ) : (
          <details className="other-faults">
            <summary>{t("other_faults", { number: others.length })}</summary>
            <FaultItems faults={others} />
          </details>
        )
      ) : null}
    </>
  );
}

function FaultItems({ faults }: { faults: readonly DraftFault[] }) {
  return (
    <ul>
      {faults.map(({ href, place, message }, at) => (
        <li key={at}>
          <a href={href}>{place}</a>: {message}
        </li>
      ))}
    </ul>
  );
}

interface LineFaultsProps {
  title: string;
  faults: readonly LineFault[];
  /** «fault» for why something was not done, «attention» for what stands to be mended. */
  kind: "fault" | "attention";
}

/** The faults of a text, each with its line. */
export function LineFaults({ title, faults, kind }: LineFaultsProps) {
  const { t } = useTranslation("builder");
  if (faults.length === 0) return null;
  return (
    <Notice kind={kind} title={title}>
      <ul className="line-faults">
        {faults.map(({ line, column, place, message }, at) => (
          <li key={at}>
            {line === null ? null : (
              <strong>
                {column === undefined ? t("line", { line }) : t("line_column", { line, column })}{" "}
              </strong>
            )}
            {place ? <code>{place}</code> : null} {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export type LineFault = Pick<PlacedFault, "line" | "column" | "message"> & {
  /** Where in the definition: «sections[0].items[2].question.nn». */
  place: string;
};

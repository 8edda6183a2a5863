import { useTranslation } from "react-i18next";
import type { GradingView } from "./grading-view";

/** Where to go from the end of an area: its findings, and the next one. */
export function NextSteps({ view, done, readOnly }: { view: GradingView; done: boolean; readOnly: boolean }) {
  const { t } = useTranslation("grading");
  const { evaluationId, area, areas } = view;
  const next = areas[areas.findIndex(({ id }) => id === area.id) + 1];
  const evaluationAddress = `/evaluations/${evaluationId}`;
  const findingsFirst = done && !readOnly;
  return (
    <section className="panel stack grading__next" aria-labelledby="next-steps">
      <h2 id="next-steps">{t("next_title")}</h2>
      <p className="measure">
        {t(readOnly ? "next_read_only" : done ? "next_all_graded" : "next_some_left")}
      </p>
      <div className="cluster">
        <a
          className="ds-button"
          data-variant={findingsFirst ? "primary" : "secondary"}
          href={`${evaluationAddress}/findings/${area.id}`}
        >
          {t(readOnly ? "see_findings" : "write_findings")}
        </a>
        <a
          className="ds-button"
          data-variant={findingsFirst ? "secondary" : "primary"}
          href={next ? `${evaluationAddress}/areas/${next.id}` : evaluationAddress}
          data-after-scales
        >
          {next ? t("next_area", { name: `${next.id} ${next.name}` }) : t("next_last")}
        </a>
      </div>
    </section>
  );
}

import { useTranslation } from "react-i18next";
import { KindSign } from "~/ui/kind-sign";
import { findingKinds } from "../finding-kind";
import { FindingCard } from "./finding-card";
import type { FindingsView } from "./findings-view";
import "./findings.css";

/** An area's findings in three columns, each in the order that the team set. */
export function FindingsColumns({ view }: { view: FindingsView }) {
  const { t } = useTranslation(["findings", "common"]);
  return (
    <div className="finding-columns">
      {findingKinds.map((kind) => {
        const findings = view.findings.filter((finding) => finding.kind === kind);
        return (
          <section
            key={kind}
            className={`finding-column finding-column--${kind}`}
            aria-labelledby={`kind-${kind}`}
          >
            <h2 id={`kind-${kind}`}>
              <KindSign kind={kind} /> {t(`common:kinds_${kind}`)}{" "}
              <span className="quiet">{findings.length}</span>
            </h2>
            {findings.length === 0 ? <p className="quiet">{t(`none_${kind}`)}</p> : null}
            <ol>
              {findings.map((finding) => (
                <li key={finding.id} id={`finding-${finding.id}`}>
                  <FindingCard finding={finding} view={view} last={findings.length - 1} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { Stage } from "../evaluations/evaluation";
import "./stages.css";

/** The stages of an evaluation in order, with the one that it stands in. */
export function StagePathLine({ path, current }: { path: readonly Stage[]; current: Stage }) {
  const { t } = useTranslation(["common", "stages"]);
  // A correction reopens what is published.
  const at = path.indexOf(current === "correction" ? "published" : current);
  return (
    <ol className="stage-path" aria-label={t("stages:path_label")}>
      {path.map((stage, index) => (
        <li
          key={stage}
          className={index < at ? "stage-path__past" : index === at ? "stage-path__current" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {t(`common:stage_${stage}`)}
          {index < at ? <span className="visually-hidden"> {t("stages:past")}</span> : null}
        </li>
      ))}
    </ol>
  );
}

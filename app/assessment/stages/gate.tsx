import { useTranslation } from "react-i18next";
import { CheckSign } from "~/ui/check-sign";
import type { GradingMode } from "../evaluations/evaluation";
import type { GateItem } from "./stage-gate";

interface GateProps {
  id: string;
  items: readonly GateItem[];
  mode: GradingMode;
}

/** The checklist before a stage: done or not in sign and word, with the way to what is missing. */
export function Gate({ id, items, mode }: GateProps) {
  const { t } = useTranslation("stages");
  if (items.length === 0) return <p>{t("gate_empty")}</p>;
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.code}>
          <CheckSign done={item.done} />
          <div>
            <p>
              <strong>{t(`${item.code}_title`)}</strong>{" "}
              <span className="quiet">– {t(item.done ? "done" : item.required ? "missing" : "advised")}</span>
            </p>
            {item.done ? null : (
              <p>
                <a href={`/evaluations/${id}${mendedIn(item.code, mode)}`}>
                  {t(`${item.code}_missing`, item.values)}
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where each item is mended, under the evaluation's address. */
function mendedIn(code: GateItem["code"], mode: GradingMode): string {
  switch (code) {
    case "contact_can_sign_in":
    case "documents_asked":
    case "documents_received":
      return "/documents";
    case "self_assessment_handed_in":
      return "/self-assessment";
    case "interviews_dated":
    case "interviews_noted":
      return "/interviews";
    case "areas_handed_in":
      return "/agreement";
    case "questions_graded":
      return mode === "independently" ? "/agreement" : "/areas/1";
    case "findings_written":
      return "/findings/1";
    case "summary_written":
      return "/summary";
  }
}

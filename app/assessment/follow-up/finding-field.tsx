import { useTranslation } from "react-i18next";
import { Choice as ChoiceBox, ChoiceGroup } from "~/ui/choice-group";
import { KindSign } from "~/ui/kind-sign";
import type { FindingKind } from "../finding-kind";
import type { ActionFormView } from "./action-view";

interface Choice {
  value: string;
  finding: { kind: FindingKind; text: string } | null;
}

/** Which finding an action answers: the chosen one first, the others at hand. */
export function FindingField({ view, fault }: { view: ActionFormView; fault: string | undefined }) {
  const { t } = useTranslation("followup");
  const choices: Choice[] = [
    ...(view.kept ? [{ value: "kept", finding: view.kept }] : []),
    ...view.findings.map(({ value, kind, text }) => ({ value, finding: { kind, text } })),
    { value: "", finding: null },
  ];
  const chosen = view.values.finding;
  const first = chosen === "" ? [] : choices.filter(({ value }) => value === chosen);
  const others = choices.filter((choice) => !first.includes(choice));
  const radio = (choice: Choice) => (
    <FindingChoice key={choice.value} choice={choice} chosen={chosen} language={view.language} />
  );
  return (
    <ChoiceGroup name="finding" legend={t("field_finding")} fault={fault}>
      {first.length > 0 ? (
        <>
          {first.map(radio)}
          <details className="plan-unanswered">
            <summary>{t("field_finding_other")}</summary>
            {others.map(radio)}
          </details>
        </>
      ) : (
        others.map(radio)
      )}
    </ChoiceGroup>
  );
}

function FindingChoice({ choice, chosen, language }: { choice: Choice; chosen: string; language: string }) {
  const { t } = useTranslation(["followup", "common"]);
  const { value, finding } = choice;
  return (
    <ChoiceBox type="radio" name="finding" value={value} defaultChecked={value === chosen}>
      {finding ? (
        <>
          <KindSign kind={finding.kind} /> {t(`common:kind_${finding.kind}`)}:{" "}
          <span lang={language}>{finding.text}</span>
          {value === "kept" ? <span className="quiet"> {t("finding_changed_mark")}</span> : null}
        </>
      ) : (
        t("field_finding_none")
      )}
    </ChoiceBox>
  );
}

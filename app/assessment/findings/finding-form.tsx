import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { KindSign } from "~/ui/kind-sign";
import { findingKinds } from "../finding-kind";
import type { FindingsAnswer, FindingsView } from "./findings-view";
import { EvidenceBoxes } from "./evidence-boxes";
import { Proposal } from "./proposal";
import { QuestionBoxes } from "./question-boxes";

interface FindingFormProps {
  view: FindingsView;
  answer: FindingsAnswer | null;
}

/** The one place where a finding is written, new or changed. Peil proposes the kind; the person decides. */
export function FindingForm({ view, answer }: FindingFormProps) {
  const { t } = useTranslation(["findings", "common"]);
  const values = answer?.form ?? view.form;
  const isNew = values.version === "";
  const [chosen, setChosen] = useState<readonly string[]>(values.questionIds);
  const faultOf = (name: string) => answer?.faults.find((fault) => fault.name === name)?.message;
  return (
    <section className="panel stack" aria-labelledby="write">
      <h2 id="write">{t(isNew ? "new_title" : "change_title")}</h2>
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form finding-form" autoComplete="off">
        <input type="hidden" name="findingId" value={values.findingId} />
        <input type="hidden" name="version" value={values.version} />
        <Field name="text" label={t("text")} hint={t("text_hint")} fault={faultOf("text")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={4}
              lang={view.language}
              defaultValue={values.text}
            />
          )}
        </Field>
        <QuestionBoxes
          questions={view.questions}
          chosen={chosen}
          onChoose={setChosen}
          fault={faultOf("questionIds")}
        />
        <EvidenceBoxes
          choices={view.evidence}
          questionIds={chosen}
          chosen={values.evidence}
          fault={faultOf("evidence")}
        />
        <Proposal view={view} chosen={chosen} asked={answer?.proposalAsked ?? false} />
        <KindField chosen={values.kind} fault={faultOf("kind")} />
        <div className="cluster">
          <button type="submit" name="intent" value="save" className="ds-button" data-variant="primary">
            {t(isNew ? "save_new" : "save_change")}
          </button>
          {isNew ? null : (
            <a href={`/evaluations/${view.evaluationId}/findings/${view.area.id}`}>{t("common:cancel")}</a>
          )}
        </div>
      </form>
    </section>
  );
}

function KindField({ chosen, fault }: { chosen: string; fault: string | undefined }) {
  const { t } = useTranslation(["findings", "common"]);
  return (
    <ChoiceGroup name="kind" legend={t("kind")} fault={fault}>
      <div className="cluster">
        {findingKinds.map((kind) => (
          <Choice key={kind} type="radio" name="kind" value={kind} defaultChecked={kind === chosen}>
            <KindSign kind={kind} /> {t(`common:kind_${kind}`)}
          </Choice>
        ))}
      </div>
    </ChoiceGroup>
  );
}

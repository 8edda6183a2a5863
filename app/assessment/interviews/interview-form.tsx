import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field, fieldId } from "~/ui/field";
import { FaultSummary, Notice } from "~/ui/notice";
import { InterviewCard } from "./interview-card";
import { type InterviewFormValues, participantRows } from "./interview-values";
import type { ShownInterview } from "./plan-view";
import "./interviews.css";

/** What the server says to a form that was sent and not saved. */
export interface InterviewFormAnswer {
  values: InterviewFormValues;
  faults: { name: string; message: string }[];
  /** Somebody changed or removed it meanwhile: what stands now, beside what is typed. */
  stale: { message: string; current: ShownInterview | null } | null;
}

interface InterviewFormProps {
  evaluationId: string;
  values: InterviewFormValues;
  answer: InterviewFormAnswer | null;
  groups: { id: string; name: string }[];
  team: { id: string; name: string }[];
}

/** Where an interview is planned, new or changed. */
export function InterviewForm({ evaluationId, values, answer, groups, team }: InterviewFormProps) {
  const { t } = useTranslation(["interviews", "common"]);
  const { groupId, heldOn, startsAt, endsAt, place, participants, evaluatorIds } = values;
  const isNew = values.version === "";
  const faults = answer?.faults ?? [];
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      {answer?.stale ? <StaleNotice stale={answer.stale} /> : null}
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form interview-form" autoComplete="off">
        <input type="hidden" name="interviewId" value={values.interviewId} />
        <input type="hidden" name="version" value={values.version} />
        <Field name="groupId" label={t("group")} fault={faultOf("groupId")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={groupId}>
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="interview-form__when">
          <Field name="heldOn" label={t("date")} fault={faultOf("heldOn")}>
            {(control) => <input {...control} type="date" className="ds-input" defaultValue={heldOn} />}
          </Field>
          <Field name="startsAt" label={t("from")} fault={faultOf("startsAt")}>
            {(control) => <input {...control} type="time" className="ds-input" defaultValue={startsAt} />}
          </Field>
          <Field name="endsAt" label={t("until")} fault={faultOf("endsAt")}>
            {(control) => <input {...control} type="time" className="ds-input" defaultValue={endsAt} />}
          </Field>
        </div>
        <Field name="place" label={t("place")} hint={t("place_hint")} fault={faultOf("place")}>
          {(control) => <input {...control} className="ds-input" defaultValue={place} />}
        </Field>
        <ParticipantFields participants={participants} fault={faultOf("participants")} />
        <ChoiceGroup
          name="evaluatorIds"
          legend={t("evaluators")}
          hint={t("evaluators_hint")}
          fault={faultOf("evaluatorIds")}
        >
          {team.map(({ id, name }) => (
            <Choice
              key={id}
              type="checkbox"
              name="evaluatorIds"
              value={id}
              defaultChecked={evaluatorIds.includes(id)}
            >
              {name}
            </Choice>
          ))}
        </ChoiceGroup>
        <div className="cluster">
          <button type="submit" name="intent" value="save" className="ds-button" data-variant="primary">
            {t(isNew ? "add" : "common:save")}
          </button>
          <a href={`/evaluations/${evaluationId}/interviews`}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}

function StaleNotice({ stale: { message, current } }: { stale: NonNullable<InterviewFormAnswer["stale"]> }) {
  const { t } = useTranslation("interviews");
  return (
    <Notice kind="attention" title={t("stale_title")}>
      <p>{message}</p>
      {current ? (
        <ul className="plan-list">
          <InterviewCard interview={current} />
        </ul>
      ) : null}
      <p>{t(current ? "stale_goes_on" : "stale_gone")}</p>
    </Notice>
  );
}

function ParticipantFields({
  participants,
  fault,
}: {
  participants: InterviewFormValues["participants"];
  fault: string | undefined;
}) {
  const { t } = useTranslation("interviews");
  const id = fieldId("participants");
  return (
    <fieldset
      className="field participants"
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
    >
      <legend className="field__label">{t("participants")}</legend>
      <p className="field__hint" id={`${id}-hint`}>
        {t("participants_hint")}
      </p>
      {/* The first button of a form is the one that Enter presses. */}
      <button
        type="submit"
        name="intent"
        value="save"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <div className="participants__head" aria-hidden="true">
        <span>{t("role")}</span>
        <span>{t("name")}</span>
      </div>
      {participantRows(participants).map(({ role, name }, index) => (
        <div key={index} className="participants__row">
          <input
            name="participantRole"
            className="ds-input"
            aria-label={t("role_of", { number: index + 1 })}
            defaultValue={role}
          />
          <input
            name="participantName"
            className="ds-input"
            aria-label={t("name_of", { number: index + 1 })}
            defaultValue={name}
          />
        </div>
      ))}
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <div>
        <button
          type="submit"
          name="intent"
          value="rows"
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          formNoValidate
        >
          {t("more_rows")}
        </button>
      </div>
    </fieldset>
  );
}

interface RemoveFormProps {
  version: number;
  /** Why it cannot be removed; null when it can. */
  refused: string | null;
}

/** Takes the interview out of the plan, where nothing is noted in it. */
export function RemoveForm({ version, refused }: RemoveFormProps) {
  const { t } = useTranslation("interviews");
  return (
    <section className="stack remove-interview" aria-labelledby="remove">
      <h2 id="remove">{t("remove_title")}</h2>
      {refused ? (
        <p className="measure">{refused}</p>
      ) : (
        <form method="post" className="stack">
          <input type="hidden" name="version" value={version} />
          <p className="measure">{t("remove_lead")}</p>
          <div>
            <button type="submit" name="intent" value="remove" className="ds-button" data-variant="secondary">
              {t("remove_button")}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

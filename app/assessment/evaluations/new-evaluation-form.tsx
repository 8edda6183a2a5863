import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import { TeamFields } from "../team/team-fields";
import { gradingModes } from "./evaluation";
import { isYear } from "./year";
import "./evaluation.css";

/** What the form sends, as typed. */
export interface NewEvaluationValues {
  submissionId: string;
  /** Name or number. */
  municipality: string;
  year: string;
  language: string;
  gradingMode: string;
  instrumentId: string;
  teamIds: string[];
}

interface NewEvaluationFormProps {
  values: NewEvaluationValues;
  faults: { name: string; message: string }[];
  /** Lines of the list of municipalities: «Meløy (1837)». */
  municipalities: string[];
  instruments: { id: string; name: string }[];
  evaluators: { id: string; name: string; email: string }[];
}

const fields = ["municipality", "year", "language", "gradingMode", "instrumentId", "teamIds"] as const;

/**
 * The form for a new evaluation. The server checks all of it; where scripts run, the plain omissions are said before the form is
 * sent, field by field.
 */
export function NewEvaluationForm({ values, faults, ...choices }: NewEvaluationFormProps) {
  const { t } = useTranslation(["evaluation", "common", "faults"]);
  // Given once: the library takes every new object for a new answer from the server and forgets what it found itself.
  const [errors] = useState(() =>
    Object.fromEntries(faults.map(({ name, message }) => [name, { type: "server", message }])),
  );
  const { register, handleSubmit, formState } = useForm<NewEvaluationValues>({
    mode: "onBlur",
    defaultValues: values,
    errors,
  });
  const faultOf = (name: (typeof fields)[number]) => formState.errors[name]?.message;
  const standing = fields.flatMap((name) => {
    const message = faultOf(name);
    return message ? [{ name, message }] : [];
  });
  // What has passed here is sent as a form without scripts sends it, so that there is one way in.
  const submit = handleSubmit((_values, event) => {
    const form: unknown = event?.target;
    if (form instanceof HTMLFormElement) form.submit();
  });

  return (
    <form method="post" className="form" noValidate onSubmit={(event) => void submit(event)}>
      <FaultSummary title={t("common:faults_title")} faults={standing} />
      <input type="hidden" name="submissionId" value={values.submissionId} />
      <Field
        name="municipality"
        label={t("municipality_field")}
        hint={t("municipality_hint")}
        fault={faultOf("municipality")}
      >
        {(control) => (
          <>
            <input
              {...control}
              {...register("municipality", { required: t("faults:municipality_blank") })}
              className="ds-input"
              list="municipalities"
              autoComplete="off"
              defaultValue={values.municipality}
            />
            <datalist id="municipalities">
              {choices.municipalities.map((line) => (
                <option key={line} value={line} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field name="year" label={t("year_field")} hint={t("year_hint")} fault={faultOf("year")}>
        {(control) => (
          <input
            {...control}
            {...register("year", { validate: (year) => isYear(year) || t("faults:evaluation_year_wrong") })}
            className="ds-input short-input"
            inputMode="numeric"
            defaultValue={values.year}
          />
        )}
      </Field>
      <Field
        name="language"
        label={t("language_field")}
        hint={t("language_hint")}
        fault={faultOf("language")}
      >
        {(control) => (
          <select
            {...control}
            {...register("language")}
            className="ds-input short-input"
            defaultValue={values.language}
          >
            <option value="nb">{t("language_nb")}</option>
            <option value="nn">{t("language_nn")}</option>
          </select>
        )}
      </Field>
      <Field name="gradingMode" label={t("mode_field")} hint={t("mode_hint")} fault={faultOf("gradingMode")}>
        {(control) => (
          <select
            {...control}
            {...register("gradingMode")}
            className="ds-input"
            defaultValue={values.gradingMode}
          >
            {gradingModes.map((mode) => (
              <option key={mode} value={mode}>
                {t(`mode_${mode}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="instrumentId" label={t("instrument_field")} fault={faultOf("instrumentId")}>
        {(control) => (
          <select
            {...control}
            {...register("instrumentId")}
            className="ds-input"
            defaultValue={values.instrumentId}
          >
            {choices.instruments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TeamFields
        evaluators={choices.evaluators}
        chosen={values.teamIds}
        fault={faultOf("teamIds")}
        control={register("teamIds", { validate: (ids) => ids.length > 0 || t("faults:team_empty") })}
      />
      <div className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("new_button")}
        </button>
        <a href="/evaluations">{t("common:cancel")}</a>
      </div>
    </form>
  );
}

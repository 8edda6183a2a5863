import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import { FrameFields } from "./frame-fields";
import type { FrameValues, RegisterChoices } from "./frame-source";
import { SettingsFields } from "./settings-fields";
import { type ShownTableFault, TableFaults } from "./table-faults";
import type { SettingValues } from "./wave-settings";

/** What the form of a new wave sends, as typed. */
export interface NewWaveValues extends SettingValues, FrameValues {
  /** Chosen by the form, so that it counts once however often it is sent. */
  waveId: string;
  /** Id and version of a stored questionnaire, with a blank between. */
  instrument: string;
}

interface NewWaveFormProps {
  values: NewWaveValues;
  faults: { name: string; message: string }[];
  /** What is wrong with the rows of the frame. */
  tableFaults: ShownTableFault[];
  instruments: { value: string; label: string }[];
  choices: RegisterChoices;
}

/** The form for a new wave. It leads to a preview; nothing is saved before that is confirmed. */
export function NewWaveForm({ values, faults, tableFaults, instruments, choices }: NewWaveFormProps) {
  const { t } = useTranslation(["waves", "common"]);
  const faultOf = (name: string) => faults.find((fault) => fault.name === name)?.message;
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      <TableFaults faults={tableFaults} />
      <form method="post" encType="multipart/form-data" className="form wave-form" autoComplete="off">
        <input type="hidden" name="waveId" value={values.waveId} />
        <Field name="instrument" label={t("questionnaire")} fault={faultOf("instrument")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={values.instrument}>
              {instruments.length > 1 ? <option value="">{t("choose_questionnaire")}</option> : null}
              {instruments.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SettingsFields values={values} faultOf={faultOf} />
        <FrameFields values={values} choices={choices} faultOf={faultOf} />
        <div className="cluster">
          <button type="submit" name="intent" value="preview" className="ds-button" data-variant="primary">
            {t("preview_button")}
          </button>
          <a href="/surveys">{t("common:cancel")}</a>
        </div>
        <p className="quiet small">{t("preview_note")}</p>
      </form>
    </>
  );
}

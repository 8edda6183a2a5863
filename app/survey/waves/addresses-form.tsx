import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary } from "~/ui/notice";
import { type ShownTableFault, TableFaults } from "./table-faults";
import { wavePath } from "./wave-pages";
import "./waves.css";

interface AddressesFormProps {
  waveId: string;
  /** The table that the form was made of. */
  base: string;
  /** The table as typed. */
  text: string;
  fault: string | null;
  tableFaults: ShownTableFault[];
}

/** Where the addresses of a whole frame are filled in as one table. */
export function AddressesForm({ waveId, base, text, fault, tableFaults }: AddressesFormProps) {
  const { t } = useTranslation(["waves", "common"]);
  return (
    <>
      <FaultSummary
        title={t("common:faults_title")}
        faults={fault ? [{ name: "frameText", message: fault }] : []}
      />
      <TableFaults faults={tableFaults} />
      <form method="post" className="form" autoComplete="off">
        <input type="hidden" name="base" value={base} />
        <Field
          name="frameText"
          label={t("addresses_field")}
          hint={t("addresses_hint")}
          fault={fault ?? undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="ds-input wave-form__table"
              rows={16}
              defaultValue={text}
              spellCheck={false}
            />
          )}
        </Field>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:save")}
          </button>
          <a href={wavePath(waveId, "frame")}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}

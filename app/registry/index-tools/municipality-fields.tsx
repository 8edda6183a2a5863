import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { MunicipalityOption } from "./municipality-options";

const LIST = "municipality-options";

interface MunicipalityFieldsProps {
  options: readonly MunicipalityOption[];
  /** The chosen numbers. */
  chosen: readonly string[];
  /** How many fields there are. */
  places: number;
  label: (place: number) => string;
}

/** Fields that take a municipality by name or number, with a list to choose from; blank ones ask for nothing. */
export function MunicipalityFields({ options, chosen, places, label }: MunicipalityFieldsProps) {
  const shown = new Map(options.map((option) => [option.number, option.label]));
  return (
    <>
      {Array.from({ length: places }, (_, place) => (
        <Field key={place} name={`m-${place + 1}`} label={label(place + 1)}>
          {(control) => (
            <input
              {...control}
              name="m"
              className="ds-input"
              list={LIST}
              autoComplete="off"
              defaultValue={shown.get(chosen[place] ?? "") ?? ""}
            />
          )}
        </Field>
      ))}
      <datalist id={LIST}>
        {options.map((option) => (
          <option key={option.number} value={option.label} />
        ))}
      </datalist>
    </>
  );
}

/** What was asked for and is not shown. */
export function ChoiceFaults({ faults }: { faults: readonly string[] }) {
  const { t } = useTranslation("indices");
  if (faults.length === 0) return null;
  return (
    <Notice kind="attention" title={t("compare_not_found")}>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}

import { useTranslation } from "react-i18next";
import type { ComparisonData } from "./comparison-data";

/** The municipalities to choose as references; nothing where there are none, which the page says above. */
export function ReferenceForm({ comparison }: { comparison: ComparisonData }) {
  const { t } = useTranslation("comparison");
  const { id, references } = comparison;
  if (references.length === 0) return null;
  return (
    <form method="get" action={`/evaluations/${id}/comparison`} className="stack no-print">
      <input type="hidden" name="with" value="references" />
      <fieldset className="reference-choices">
        <legend>{t("references_legend")}</legend>
        <p className="quiet small">{t("references_hint")}</p>
        <ul>
          {references.map(({ number, label, chosen }) => (
            <li key={number}>
              <label>
                <input type="checkbox" name="reference" value={number} defaultChecked={chosen} /> {label}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p>
        <button type="submit" className="ds-button" data-variant="primary">
          {t("references_button")}
        </button>
      </p>
    </form>
  );
}

import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { RankingView } from "./ranking-view";

/** What to see of a ranking: a form that asks by the address, so that what it finds can be linked to. */
export function RankingFilters({ view }: { view: RankingView }) {
  const { t } = useTranslation("indices");
  const { filter } = view;
  return (
    <form method="get" className="ranking-filters" role="search">
      <Field name="search" label={t("search")}>
        {(control) => <input {...control} className="ds-input" type="search" defaultValue={filter.search} />}
      </Field>
      <Choice
        name="county"
        label={t("county")}
        any={t("county_any")}
        chosen={filter.county}
        options={view.counties.map(({ number, name }) => ({ value: number, label: name }))}
      />
      <Choice
        name="size"
        label={t("size")}
        any={t("size_any")}
        chosen={filter.size}
        options={view.sizes.map((id) => ({ value: id, label: t(`size_${id}`) }))}
      />
      <Choice
        name="group"
        label={t("kostra_group")}
        any={t("kostra_group_any")}
        chosen={filter.kostraGroup}
        options={view.kostraGroups.map((group) => ({ value: String(group), label: String(group) }))}
      />
      <Choice
        name="sort"
        label={t("sort")}
        any={t("sort_total")}
        chosen={filter.sort}
        options={view.sorts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button type="submit" className="ds-button" data-variant="primary">
        {t("show")}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  /** What stands for no choice. */
  any: string;
  chosen: string;
  options: { value: string; label: string }[];
}

function Choice({ name, label, any, chosen, options }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} className="ds-input" defaultValue={chosen}>
          <option value="">{any}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

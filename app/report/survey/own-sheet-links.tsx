import { useTranslation } from "react-i18next";

/** A survey in which a municipality has its own sheet. */
export interface OwnSheetLink {
  id: string;
  name: string;
  address: string;
}

/** The surveys that the reader's municipality has answered, each with the way to its own sheet; nothing where there are none. */
export function OwnSheetLinks({ sheets }: { sheets: readonly OwnSheetLink[] }) {
  const { t } = useTranslation("survey_report");
  if (sheets.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="own-sheets">
      <h2 id="own-sheets">{t("own_sheets_title")}</h2>
      <ul>
        {sheets.map(({ id, name, address }) => (
          <li key={id}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

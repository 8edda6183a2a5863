import { useTranslation } from "react-i18next";
import { type Language, languages } from "~/platform/i18n/languages";

interface ReportLanguagesProps {
  address: string;
  current: Language;
  /** What else the address asks for: «&round=2». */
  query?: string;
}

/** The languages that a report can be read in. */
export function ReportLanguages({ address, current, query = "" }: ReportLanguagesProps) {
  const { t } = useTranslation("report");
  return (
    <nav className="cluster" aria-label={t("read_in")}>
      {languages.map((language) => (
        <a
          key={language}
          href={`${address}?language=${language}${query}`}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? "true" : undefined}
        >
          {t(`language_name_${language}`)}
        </a>
      ))}
    </nav>
  );
}

import { useTranslation } from "react-i18next";

interface AuditPagerProps {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}

/** The way to newer and older events, where there are more than one page holds. */
export function AuditPager({ page, pages, addressOf }: AuditPagerProps) {
  const { t } = useTranslation("audit");
  if (pages <= 1) return null;
  return (
    <nav className="cluster" aria-label={t("pages")}>
      {page > 1 ? <a href={addressOf(page - 1)}>{t("newer")}</a> : null}
      <span>{t("page_of", { page, pages })}</span>
      {page < pages ? <a href={addressOf(page + 1)}>{t("older")}</a> : null}
    </nav>
  );
}

import { useTranslation } from "react-i18next";
import { Crumbs, PagePlaces } from "~/ui/page-places";
import "./builder.css";
import { draftPath } from "./draft-paths";

/** What every page of a draft says of it at the top. */
export interface DraftHeadView {
  id: string;
  title: string;
  /** «radmann-2018, versjon 2» */
  key: string;
  /** «Sist endret 21.11.2026 kl. 14.32 av Kari» */
  changed: string;
  faults: number;
  firstSection: string | null;
  /** How often the draft has been saved. */
  version: number;
  /** What it becomes when it is saved as a version. */
  becomes: { id: string; version: string };
}

export type DraftPlace = "overview" | "head" | "preview" | "yaml";

/** Which draft this is, how many faults it has, and the way between its pages. Stands above the page's heading. */
export function DraftHead({ head, current }: { head: DraftHeadView; current: DraftPlace | null }) {
  const { t } = useTranslation(["builder", "waves"]);
  const { id, firstSection } = head;
  const places = [
    { place: "overview" as const, href: draftPath(id) },
    { place: "head" as const, href: draftPath(id, "head") },
    ...(firstSection === null
      ? []
      : [{ place: "preview" as const, href: draftPath(id, "preview", firstSection) }]),
    { place: "yaml" as const, href: draftPath(id, "yaml") },
  ];
  return (
    <div className="draft-head">
      <Crumbs>
        <a href="/surveys">{t("waves:surveys")}</a>
        <span aria-hidden="true">/</span>
        <a href="/surveys/instruments">{t("instruments_title")}</a>
        <span aria-hidden="true">/</span>
        <a href={draftPath(id)}>{head.title}</a>
        <span className="draft-tag">{t("draft")}</span>
        <span data-live="count">
          <FaultTag count={head.faults} />
        </span>
      </Crumbs>
      <p className="quiet small">
        {head.key} · {head.changed}
      </p>
      <PagePlaces
        label={t("draft_nav")}
        places={places.map(({ place, href }) => ({
          href,
          name: t(`place_${place}`),
          isHere: place === current,
        }))}
      />
    </div>
  );
}

/** How many faults something has; says so also where it has none. */
export function FaultTag({ count }: { count: number }) {
  const { t } = useTranslation("builder");
  return (
    <span className={`draft-tag ${count > 0 ? "draft-tag--faults" : "draft-tag--whole"}`}>
      {count === 0 ? t("no_faults") : count === 1 ? t("one_fault") : t("faults_many", { number: count })}
    </span>
  );
}

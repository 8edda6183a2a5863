import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { DraftHead } from "./draft-head";
import { draftPath } from "./draft-paths";
import { DraftFaultList } from "./fault-list";
import { HiddenSave } from "./list-tools";
import { BackgroundFields, HeadFields, SectionFields } from "./part-editors";
import type { PartPageView } from "./part-page.server";
import { StaleNotice } from "./stale-notice";

/** What a draft says of itself, of a section or of a background variable. */
export function PartPage({ view, saved }: { view: PartPageView; saved: boolean }) {
  const { t } = useTranslation(["builder", "common"]);
  const { head, title, here, part, fieldFaults, stale } = view;
  return (
    <div className="page builder">
      <DraftHead head={head} current={part.kind === "head" ? "head" : null} />
      <h1>{title}</h1>
      {stale ? <StaleNotice stale={stale} here={here} /> : null}
      {saved && !stale ? (
        <Notice kind="done">
          <p>{t("saved")}</p>
        </Notice>
      ) : null}
      <DraftFaultList faults={view.faults} page={here} />
      <form method="post" className="builder-form" noValidate autoComplete="off">
        <input type="hidden" name="base" value={view.base} />
        <HiddenSave />
        {part.kind === "head" ? <HeadFields head={part} faults={fieldFaults} /> : null}
        {part.kind === "section" ? <SectionFields section={part} faults={fieldFaults} /> : null}
        {part.kind === "background" ? <BackgroundFields background={part} faults={fieldFaults} /> : null}
        <p className="builder-form__save">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:save")}
          </button>
        </p>
      </form>
      <p>
        <a href={draftPath(head.id)}>{t("to_overview")}</a>
      </p>
    </div>
  );
}

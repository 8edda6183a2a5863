import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { DraftHead } from "./draft-head";
import { draftPath } from "./draft-paths";
import { LineFaults } from "./fault-list";
import { StaleNotice } from "./stale-notice";
import type { RefusedText, YamlPageView } from "./yaml-page.server";

interface YamlPageProps {
  view: YamlPageView;
  title: string;
  saved: boolean;
  refused: RefusedText | null;
}

/** The text of a draft, to edit as it is. */
export function YamlPage({ view, title, saved, refused }: YamlPageProps) {
  const { t } = useTranslation(["builder", "common"]);
  const { head } = view;
  const here = draftPath(head.id, "yaml");
  return (
    <div className="page builder">
      <DraftHead head={head} current="yaml" />
      <h1>{title}</h1>
      <p className="lead">{t("yaml_lead")}</p>
      {refused?.standing ? (
        <StaleNotice stale={{ message: refused.message, standing: refused.standing }} here={here} />
      ) : null}
      {refused && refused.standing === null ? (
        <LineFaults kind="fault" title={refused.message} faults={refused.lineFaults} />
      ) : null}
      {saved && !refused ? (
        <Notice kind="done">
          <p>{t("saved")}</p>
        </Notice>
      ) : null}
      {refused ? null : (
        <LineFaults
          kind="attention"
          title={t("all_faults", { number: view.lineFaults.length })}
          faults={view.lineFaults}
        />
      )}
      <form method="post" className="stack">
        <input type="hidden" name="version" value={refused?.version ?? head.version} />
        <Field name="text" label={t("yaml_text")} hint={t("yaml_hint")}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input yaml-field"
              rows={36}
              wrap="off"
              spellCheck={false}
              defaultValue={refused?.text ?? view.text}
            />
          )}
        </Field>
        <p>
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:save")}
          </button>
        </p>
      </form>
    </div>
  );
}

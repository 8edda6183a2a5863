import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import type { EditAnswer } from "./edit-action.server";
import { SettingsFields } from "./settings-fields";
import type { SettingValues } from "./wave-settings";
import { wavePath } from "./wave-pages";

interface EditFormProps {
  id: string;
  values: SettingValues;
  version: number;
  /** What a form that was not saved is answered with; null on a plain visit. */
  answer: EditAnswer | null;
}

/** Where the settings of a wave are changed. */
export function EditForm({ id, values, version, answer }: EditFormProps) {
  const { t } = useTranslation(["waves", "common"]);
  const faults = answer?.faults ?? [];
  return (
    <>
      <FaultSummary title={t("common:faults_title")} faults={faults} />
      {answer?.stale ? <StaleNotice stale={answer.stale} /> : null}
      {/* A browser that restores typed text on a reload would put it under the new version. */}
      <form method="post" className="form wave-form" autoComplete="off">
        <input type="hidden" name="version" value={answer?.version ?? version} />
        <SettingsFields
          values={answer?.values ?? values}
          faultOf={(name) => faults.find((fault) => fault.name === name)?.message}
        />
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("common:save")}
          </button>
          <a href={wavePath(id, "overview")}>{t("common:cancel")}</a>
        </div>
      </form>
    </>
  );
}

const partOf: Partial<Record<string, "part_purpose" | "part_privacy">> = {
  purpose: "part_purpose",
  privacy: "part_privacy",
};

function StaleNotice({ stale }: { stale: NonNullable<EditAnswer["stale"]> }) {
  const { t } = useTranslation("waves");
  return (
    <Notice kind="attention" title={t("stale_title")}>
      <p>{t("stale_text")}</p>
      <dl>
        {stale.map(({ name, standing }) => {
          const [part = "", language] = name.split("_");
          const label = partOf[part];
          return (
            <div key={name}>
              <dt>{label ? `${t(label)} (${language})` : t(`field_${name}` as "field_name")}</dt>
              <dd className="stale-text">{standing}</dd>
            </div>
          );
        })}
      </dl>
    </Notice>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { Crumbs } from "~/ui/page-places";
import { instrumentPath } from "./draft-paths";
import { Questionnaire } from "./questionnaire";
import type { QuestionnaireView } from "./questionnaire-view";

interface InstrumentPageProps {
  view: QuestionnaireView;
  survey: { id: string; version: string };
  /** It has just been saved. */
  saved: boolean;
}

/** A version of a questionnaire: what it is, its files, and all of its questions. */
export function InstrumentPage({ view, survey, saved }: InstrumentPageProps) {
  const { t } = useTranslation(["builder", "waves"]);
  const { id, version } = survey;
  return (
    <div className="page builder">
      <Crumbs>
        <a href="/surveys">{t("waves:surveys")}</a>
        <span aria-hidden="true">/</span>
        <a href="/surveys/instruments">{t("instruments_title")}</a>
      </Crumbs>
      <h1>{view.name}</h1>
      {saved ? (
        <Notice kind="done">
          <p>{t("version_saved", { version })}</p>
        </Notice>
      ) : null}
      <p className="lead">{view.description}</p>
      <p className="quiet">
        <code>{id}</code> ·{" "}
        {t("version_facts", { version, questions: view.questions, minutes: view.minutes })}
      </p>
      <p className="cluster no-print">
        {(["yaml", "ddi", "codebook"] as const).map((file) => (
          <a key={file} href={instrumentPath(id, version, file)}>
            {t(`file_${file}`)}
          </a>
        ))}
        <a href="/surveys/waves/new">{t("new_wave")}</a>
      </p>
      <p className="measure quiet">{view.source}</p>
      <Questionnaire view={view} />
    </div>
  );
}

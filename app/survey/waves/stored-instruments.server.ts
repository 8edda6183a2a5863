import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { findSurvey, type StoredSurvey, type SurveyKey } from "../instruments/instrument-store.server";

/** The questionnaires that a wave can use, the newest version of each first. Two may have one title, so each is told with its id. */
export async function instrumentChoices(
  db: Database,
  language: Language,
  t: Translator,
): Promise<{ value: string; label: string }[]> {
  const keys = await db.surveyInstrument.findMany({
    select: { id: true, version: true },
    orderBy: [{ id: "asc" }, { createdAt: "desc" }],
  });
  const surveys = await Promise.all(keys.map((key) => findSurvey(db, key)));
  return surveys.map((survey) => ({
    value: instrumentValue(survey),
    label: questionnaireWords(survey, language, t),
  }));
}

/** A questionnaire by its title, id and version. */
export function questionnaireWords(
  { id, version, name }: Pick<StoredSurvey, "id" | "version" | "name">,
  language: Language,
  t: Translator,
): string {
  return t("waves:questionnaire_key", { name: name[language], id, version });
}

/** How a form names a questionnaire: no id holds a blank. */
function instrumentValue({ id, version }: SurveyKey): string {
  return `${id} ${version}`;
}

/** The questionnaire that a form names; null when there is none such. */
export async function findChosenInstrument(db: Database, value: string): Promise<StoredSurvey | null> {
  const [id = "", ...rest] = value.split(" ");
  const version = rest.join(" ");
  const known = await db.surveyInstrument.findUnique({
    where: { id_version: { id, version } },
    select: { id: true },
  });
  return known && findSurvey(db, { id, version });
}

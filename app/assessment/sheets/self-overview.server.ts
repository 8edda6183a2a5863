import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formatDateTime } from "~/platform/format";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { isGraded } from "../grade";
import type { Standing } from "../grading/standing";
import { areasOf, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadSelfSheet, selfAssessmentAddress } from "./self-assessment.server";
import type { SelfAreaView, SelfOverviewView } from "./self-overview";
import { SELF_SHEET } from "./sheet";
import type { Reader } from "./sheet-page.server";
import { countGraded } from "./sheet-progress.server";

/** The self-assessment on one page: how far it has come, and where it is handed in. Those who may not see it yet see counts. */
export async function loadSelfOverview(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
): Promise<SelfOverviewView> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const { handIn, standings } = await loadSelfSheet(db, caller, evaluation.id);
  const counts = await countGraded(db, evaluation.id, [SELF_SHEET]);
  const permission = mayWithEvaluation(caller, evaluation, "write_self_assessment");
  const address = selfAssessmentAddress(evaluation.id);
  const areas = areasOf(instrument).map((area): SelfAreaView => {
    const questions = questionsOf(area).map(({ id }) => id);
    const last = standings && lastSave(questions.flatMap((id) => standings.get(id) ?? []));
    return {
      id: area.id,
      name: area.name[language],
      href: standings && `${address}/${area.id}`,
      questions: questions.length,
      graded: counts.get(`${SELF_SHEET} ${area.id}`) ?? 0,
      lastSaved:
        last?.at && last.by
          ? t("sheets:self_last_saved", {
              name: last.by.name,
              at: formatDateTime(new Date(last.at), language),
            })
          : null,
      left: standings ? questions.filter((id) => !isGraded(standings.get(id)?.grade)) : [],
    };
  });
  return {
    areas,
    address,
    handedIn: handIn && { name: handIn.byName, at: formatDateTime(handIn.at, language) },
    writes: permission.allowed,
    // Those who evaluate are not meant to write here, and are not told why they cannot.
    closed:
      permission.allowed || handIn || caller.role !== "municipality"
        ? null
        : faultSentence({ code: permission.reason }, t),
    forMunicipality: caller.role === "municipality",
  };
}

/** The newest of these; undefined when none was ever saved. */
function lastSave(standings: readonly Standing[]): Standing | undefined {
  return [...standings].sort((one, other) => (other.at ?? "").localeCompare(one.at ?? ""))[0];
}

import { findingKinds } from "~/assessment/finding-kind";
import { type Area, questionsOf } from "~/assessment/instrument";
import type { Findings } from "./document";
import type { ReportContext } from "./report-context";

/** What the team found in an area, in three columns, each finding with the questions that it rests on. */
export function findingsBlock({ snapshot, t }: ReportContext, area: Area): Findings {
  const order = questionsOf(area).map(({ id }) => id);
  return {
    kind: "findings",
    language: snapshot.language,
    columns: findingKinds.map((kind) => ({
      kind,
      title: t(`common:kinds_${kind}`),
      none: t(`report:none_${kind}`),
      findings: snapshot.findings
        .filter((finding) => finding.areaId === area.id && finding.kind === kind)
        .map(({ text, questionIds }) => ({
          text,
          restsOn: questionIds.length > 0 ? t("report:rests_on", { count: questionIds.length }) : null,
          questions: order.filter((id) => questionIds.includes(id)),
        })),
    })),
  };
}

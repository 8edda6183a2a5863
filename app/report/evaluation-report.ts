import { areasOf } from "~/assessment/instrument";
import { formatDate } from "~/platform/format";
import { areaSection } from "./area-section";
import { withCaptions } from "./captions";
import type { Block, Cover, ReportDocument, Section } from "./document";
import { methodSection } from "./method-section";
import { overviewSection } from "./overview-section";
import { drawnShare, reportContext, type ReportContext, type ReportSource } from "./report-context";
import { resultSection } from "./result-section";
import { toolSection } from "./tool-section";

/** The report of a published evaluation, or of the draft of one. Pure: the same source gives the same document. */
export function buildEvaluationReport(source: ReportSource): ReportDocument {
  const context = reportContext(source);
  const { snapshot, instrument, language, t, words, draft } = context;
  const municipality = t("report:municipality", { name: snapshot.municipality.name });
  const marked = snapshot.invented
    ? t("report:marked_invented", { name: municipality, invented: t("common:invented").toLowerCase() })
    : municipality;
  const tool = words(instrument.name);
  const title = t("report:document_title", { municipality: marked, tool, year: snapshot.year });
  const version = draft ? t("report:draft", draft) : t("report:version", { number: snapshot.number });
  const sections = [
    toolSection(context),
    resultSection(context),
    summarySection(context),
    overviewSection(context),
    ...areasOf(instrument).flatMap((area) =>
      context.points.areas
        .filter(({ id }) => id === area.id)
        .map((points) => areaSection(context, area, points)),
    ),
    methodSection(context),
  ];
  return {
    language,
    title: draft ? `${t("report:draft_mark")} · ${title}` : title,
    author: snapshot.team.join(", "),
    subject: tool,
    date: snapshot.publishedAt,
    cover: cover(context, municipality),
    contentsTitle: t("report:contents"),
    foot: {
      text: [marked, tool, version].join(" · "),
      page: t("report:page", { page: "{page}", pages: "{pages}" }),
    },
    sections: withCaptions(sections, { figure: t("report:figure"), table: t("report:table") }),
    ...(draft ? { draft: t("report:draft_long", draft) } : {}),
  };
}

function cover(
  { snapshot, instrument, points, language, t, words, draft }: ReportContext,
  title: string,
): Cover {
  const date = formatDate(new Date(snapshot.publishedAt), language);
  return {
    kicker: words(instrument.name),
    title,
    subtitle: t("report:subtitle", { year: snapshot.year }),
    lines: [
      draft
        ? t("report:draft_made", { ...draft, date })
        : t("report:version_published", { number: snapshot.number, date }),
      ...(snapshot.reason ? [t("report:version_reason", { reason: snapshot.reason })] : []),
      t("report:evaluators", { names: snapshot.team.join(", ") }),
    ],
    mark: coverMark([
      ...(draft ? [{ short: t("report:draft_mark"), long: t("report:draft_mark") }] : []),
      ...(snapshot.invented ? [{ short: t("common:invented"), long: t("common:invented_long") }] : []),
    ]),
    shares: points.areas.map(drawnShare),
  };
}

function coverMark(marks: readonly { short: string; long: string }[]): Cover["mark"] {
  if (marks.length === 0) return null;
  const joined = (of: "short" | "long") => marks.map((mark) => mark[of]).join(" · ");
  return { short: joined("short"), long: joined("long") };
}

/** The team's own words; where the report's frame is in another language, it says so. */
function summarySection({ snapshot, language, t }: ReportContext): Section {
  const texts = snapshot.summary
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s*\n\s*/g, " ").trim())
    .filter(Boolean);
  const blocks: Block[] = [{ kind: "paragraphs", texts, language: snapshot.language }];
  if (snapshot.language !== language) {
    blocks.unshift({
      kind: "note",
      text: t("report:written_in", { language: t(`report:language_${snapshot.language}`) }),
    });
  }
  return { id: "summary", label: "3", title: t("report:summary_title"), level: 1, blocks };
}

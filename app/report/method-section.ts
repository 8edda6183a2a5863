import { formatDate, formatNumber } from "~/platform/format";
import { caption } from "./captions";
import type { Block, Definition, Section } from "./document";
import type { ReportContext } from "./report-context";

/** What a reader needs to check the report: instrument, version, team, and where the facts of the municipality come from. */
export function methodSection(context: ReportContext): Section {
  const { instrument, t, words, draft } = context;
  const blocks: Block[] = [
    {
      kind: "paragraphs",
      texts: [
        t(draft ? "report:method_draft" : "report:method"),
        t("report:method_comparison"),
        t("report:method_accessible"),
      ],
    },
    { kind: "heading", text: t("report:method_version_title") },
    { kind: "definitions", items: versionDefinitions(context) },
    ...factBlocks(context),
    { kind: "heading", text: t("report:method_source_title") },
    { kind: "paragraphs", texts: [words(instrument.source)] },
  ];
  return { id: "method", label: "5", title: t("report:method_title"), level: 1, blocks };
}

/** How many characters of the definition's fingerprint are shown: enough to tell two apart. */
const HASH_SHOWN = 12;

function versionDefinitions({
  snapshot,
  instrument,
  language,
  t,
  words,
  draft,
}: ReportContext): Definition[] {
  const made = t("report:method_published_by", {
    date: formatDate(new Date(snapshot.publishedAt), language),
    name: snapshot.publishedByName,
  });
  const items = [
    ["method_instrument", `${words(instrument.name)} (${snapshot.instrument.id})`],
    ["method_instrument_version", snapshot.instrument.version],
    ["method_content_hash", snapshot.instrument.contentHash.slice(0, HASH_SHOWN)],
    ["method_number", draft ? t("report:draft", draft) : String(snapshot.number)],
    [draft ? "method_made" : "method_published", made],
    ["method_reason", snapshot.reason ?? ""],
    ["method_team", snapshot.team.join(", ")],
    ["method_language", t(`report:language_${snapshot.language}`)],
  ] as const;
  return items.filter(([, text]) => text !== "").map(([key, text]) => ({ term: t(`report:${key}`), text }));
}

const factKinds = ["inhabitants", "kostra_group", "centrality_class", "centrality_index"] as const;

function factBlocks({ snapshot, language, t }: ReportContext): Block[] {
  const { municipality, invented } = snapshot;
  const facts = factKinds.flatMap((kind) =>
    municipality.facts.filter((fact) => fact.kind === kind).map((fact) => ({ ...fact, kind })),
  );
  const rows = facts.map(({ kind, value, year, source }) => ({
    kind: "body" as const,
    cells: [
      { text: t(`report:fact_${kind}`) },
      { text: formatNumber(value, 0, language) },
      { text: String(year) },
      { text: source },
    ],
  }));
  return [
    { kind: "heading", text: t("report:method_facts_title") },
    {
      kind: "paragraphs",
      texts: [
        t("report:method_place", {
          name: municipality.name,
          number: municipality.number,
          county: municipality.county,
        }),
      ],
    },
    ...(rows.length > 0
      ? [
          {
            kind: "table" as const,
            caption: caption(t("report:facts_caption", { name: municipality.name })),
            columns: [
              { label: t("report:column_fact"), width: 0.3, numeric: false },
              { label: t("report:column_value"), width: 0.15, numeric: true },
              { label: t("report:column_year"), width: 0.12, numeric: true },
              { label: t("report:column_source"), width: 0.43, numeric: false },
            ],
            rows,
          },
        ]
      : []),
    ...(rows.length > 0 && !invented
      ? [{ kind: "paragraphs" as const, texts: [t("report:facts_licence")] }]
      : []),
  ];
}

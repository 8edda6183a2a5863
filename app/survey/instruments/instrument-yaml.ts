import { Document, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Instrument } from "../instrument";

/** Lines of a definition are at most this long. */
const LINE = 140;

/**
 * The instrument as a definition in the form of survey-definitions/surveys/: who reads it gets the same instrument again. Keys stand in
 * the order in which a person looks for them, what is as it would be anyway is left out, short groups stand on one line, and options
 * that are the same as an earlier item's refer to those.
 */
export function instrumentYaml(instrument: Instrument): string {
  return definitionYaml(instrument);
}

/** The same of an instrument that may not hold yet: who reads it gets the same content again. */
export function definitionYaml(content: object): string {
  const document = new Document(tidied(content), { aliasDuplicateObjects: false, compat: "yaml-1.1" });
  const name = document.getIn(["name", "en"]);
  const title = typeof name === "string" ? ` ${name.replace(/\s+/g, " ")}\n` : "";
  document.commentBefore = `${title} \`npx peil check\` reads it and reports everything that does not hold.`;
  shareOptions(document);
  setShort(document.contents, 0, false);
  setSpaces(document.contents, ["background", "sections"]);
  return document.toString({ lineWidth: LINE });
}

/** The keys of all groups; each group has some of them, in this order. */
const keyOrder = [
  ...["id", "version", "code", "variable", "kind", "number", "type", "measure", "required", "showWhen"],
  ...["name", "description", "source", "questionCount", "minutes", "closing", "introduction"],
  ...["min", "max", "decimals", "unit", "from", "to", "count", "maxLength"],
  ...["missing", "exclusive", "question", "help", "explanation", "note", "label", "other"],
  ...["options", "rows", "where", "categories", "background", "items", "sections"],
];

/** What a key means when it is left out, wherever it stands (instrument-schema.ts). */
const usual: Record<string, unknown> = {
  measure: "nominal",
  required: false,
  missing: false,
  exclusive: false,
  decimals: 0,
};

/** The same of `maxLength`, which depends on what it is the length of. */
const usualLength: Record<string, number> = { longText: 5000, shortTexts: 200, other: 200 };

function tidied(value: unknown, parent = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => tidied(one));
  if (typeof value !== "object" || value === null) return value;
  const type = "type" in value ? String(value.type) : parent;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, own]) => own !== undefined && !(key in usual && usual[key] === own))
      .filter(([key, own]) => !(key === "maxLength" && usualLength[type] === own))
      .sort(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([key, own]) => [key, tidied(own, key)]),
  );
}

/** A key that is in no list comes last and stays where it was among those, as the languages do. */
function placeOf(key: string): number {
  const place = keyOrder.indexOf(key);
  return place === -1 ? keyOrder.length : place;
}

function shareOptions(document: Document): void {
  const sections = document.getIn(["sections"]);
  if (!isSeq(sections)) return;
  const items = sections.items
    .flatMap((section) => (isMap(section) ? section.get("items") : []))
    .flatMap((own) => (isSeq(own) ? own.items : []))
    .filter((item): item is YAMLMap => isMap(item));
  const firsts = new Map<string, { item: YAMLMap; id: string }>();
  for (const item of items) {
    const options = item.get("options");
    if (!isSeq(options)) continue;
    const key = JSON.stringify(options);
    const first = firsts.get(key);
    const shared = first?.item.get("options");
    if (first && isSeq(shared)) item.set("options", document.createAlias(shared, `options_of_${first.id}`));
    else firsts.set(key, { item, id: String(item.get("id")).replace(/\W/g, "_") });
  }
}

/**
 * Sets groups that fit on one line in braces: texts in three languages, options, rows, conditions. What has an id of its own, and
 * lists but those of conditions, are set line by line.
 */
function setShort(node: unknown, indent: number, isCondition: boolean): void {
  if (isSeq(node)) {
    node.flow = isCondition;
    for (const each of node.items) setShort(each, indent + 2, isCondition);
  } else if (isMap(node)) {
    node.flow = !node.has("id") && indent + JSON.stringify(node).length <= LINE;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "";
      setShort(value, indent + 2 + name.length, isCondition || name === "showWhen");
    }
  }
}

function setSpaces(node: unknown, keys: readonly string[]): void {
  if (!isMap(node)) return;
  for (const { key } of node.items) {
    if (isScalar(key) && keys.includes(String(key.value))) key.spaceBefore = true;
  }
}

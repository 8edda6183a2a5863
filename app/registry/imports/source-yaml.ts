import { Document, isNode, isScalar, Scalar, visit, type YAMLMap } from "yaml";
import type { SourceDefinition, SourceIndicator } from "./source-definition";

const WIDTH = 120;
const INDENT = 2;

/** What stands first in a definition that Peil writes. */
const ownSourceHead = [
  " Which figures of a table are filed under which indicator. Written by Peil as an administrator decided; may be changed by hand,",
  " in the form that survey-definitions/sources/ describes. `npx peil check FILE` tells whether it holds. Peil keeps what it files when",
  " it writes the file anew, but no comments.",
];

/** A figure of a draft that is not filed, as a comment: a person takes the sign away if it is right. */
export interface LeftOut {
  /** Null where nothing is suggested. */
  indicator: SourceIndicator | null;
  where: SourceIndicator["where"];
  remark: string;
}

/**
 * The definition as a person writes it: short groups of keys on one line, and nothing of what is not said.
 * @param remarks on indicators, by their ids: they stand above them.
 */
export function sourceYaml(
  definition: SourceDefinition,
  head: readonly string[] = ownSourceHead,
  remarks: ReadonlyMap<string, string> = new Map(),
): string {
  const document = new Document({ ...definition, tables: definition.tables.map(plainTable) });
  document.commentBefore = head.join("\n");
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /^[\d.-]+$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Map: (_, node) => {
      const id = node.get("id");
      const remark = typeof id === "string" && node.has("where") ? remarks.get(id) : undefined;
      if (remark !== undefined) node.commentBefore = ` ${remark}`;
      if (isShort(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, indent: INDENT, flowCollectionPadding: true });
}

/** Figures as comments that belong under `indicators:` of the last table. */
export function leftOutYaml(figures: readonly LeftOut[]): string {
  const pad = " ".repeat(INDENT * 3);
  return figures
    .flatMap(({ indicator, where, remark }) => {
      const document = new Document([
        plainIndicator(indicator ?? { id: "service.indicator", where, additive: false }),
      ]);
      visit(document, { Map: (_, node) => void (node.flow = isShort(node)) });
      const lines = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd().split("\n");
      return [`${pad}# ${remark}`, ...lines.map((line) => `${pad}# ${line}`)];
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** Texts in all languages, names and values fit on a line; what has groups within does not. */
function isShort(node: YAMLMap): boolean {
  const isPlain = node.items.every(({ value }) => isScalar(value));
  const isEnd = !node.has("id") && isPlain;
  return isEnd && lengthOf(node) <= WIDTH;
}

const lengthOf = (node: YAMLMap): number =>
  node.items.reduce((sum, { key, value }) => sum + textOf(key).length + textOf(value).length + 4, 0);

const textOf = (node: unknown): string => (isNode(node) && isScalar(node) ? String(node.value) : "");

const plainTable = ({ formerly, indicators, ...table }: SourceDefinition["tables"][number]) => ({
  ...table,
  ...(formerly.length > 0 && { formerly }),
  indicators: indicators.map(plainIndicator),
});

function plainIndicator({ id, where, additive, times, lessFrom }: SourceIndicator) {
  return {
    id,
    ...(additive && { additive }),
    ...(times !== undefined && { times }),
    ...(lessFrom !== undefined && { lessFrom }),
    where,
  };
}

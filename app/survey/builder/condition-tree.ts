import { isGroup } from "./content";

/** A condition as the builder shows it: tests, and groups of conditions of which all or one must hold. */
export type ConditionNode =
  | {
      kind: "test";
      negated: boolean;
      /** Of one variable, or of at least one row of a grid. */
      about: "variable" | "anyRowOf";
      name: string;
      operator: "is" | "atLeast";
      /** As it is written; null where nothing is. */
      value: unknown;
    }
  | { kind: "all" | "any"; negated: boolean; parts: ConditionNode[] }
  /** What has not the form of a condition, or is turned twice: kept as it is. */
  | { kind: "unread"; content: unknown };

/** The places of the parts from the outermost condition in. */
export type NodePath = readonly number[];

/** Reads what a definition says of when an item is shown. Written again, it says the same. */
export function readCondition(content: unknown): ConditionNode {
  const unread: ConditionNode = { kind: "unread", content };
  if (!isGroup(content)) return unread;
  const keys = Object.keys(content).sort().join(" ");
  if (keys === "not") {
    const turned = readCondition(content["not"]);
    return turned.kind === "unread" || turned.negated ? unread : { ...turned, negated: true };
  }
  for (const kind of ["all", "any"] as const) {
    if (keys === kind)
      return Array.isArray(content[kind])
        ? { kind, negated: false, parts: content[kind].map(readCondition) }
        : unread;
  }
  const about = "variable" in content ? "variable" : "anyRowOf";
  const name = content[about];
  const operator = "atLeast" in content ? "atLeast" : "is";
  const expected = operator in content ? [about, operator].sort().join(" ") : about;
  if (typeof name !== "string" || keys !== expected) return unread;
  return { kind: "test", negated: false, about, name, operator, value: content[operator] ?? null };
}

/** The condition as a definition writes it. */
export function writeCondition(node: ConditionNode): unknown {
  if (node.kind === "unread") return node.content;
  const plain =
    node.kind === "test"
      ? { [node.about]: node.name, ...(node.value === null ? {} : { [node.operator]: node.value }) }
      : { [node.kind]: node.parts.map(writeCondition) };
  return node.negated ? { not: plain } : plain;
}

/** A test that somebody is to fill in. */
export const emptyTest: ConditionNode = {
  kind: "test",
  negated: false,
  about: "variable",
  name: "",
  operator: "is",
  value: null,
};

/**
 * The condition with one more test: in the group at the path, or together with the test at the path in a group of the two, of which
 * both must hold.
 */
export function withTest(node: ConditionNode | null, path: NodePath): ConditionNode {
  if (node === null) return emptyTest;
  return at(node, path, (found) =>
    found.kind === "all" || found.kind === "any"
      ? { ...found, parts: [...found.parts, emptyTest] }
      : { kind: "all", negated: false, parts: [found, emptyTest] },
  );
}

/** The condition with the part at the path set in a group of its own, with room for one more. */
export function withGroup(node: ConditionNode, path: NodePath): ConditionNode {
  return at(node, path, (found) => ({ kind: "any", negated: false, parts: [found, emptyTest] }));
}

/** The condition without the part at the path; a group that is left with one part becomes that part. Null when nothing is left. */
export function withoutPart(node: ConditionNode, [place, ...rest]: NodePath): ConditionNode | null {
  if (place === undefined) return null;
  if (node.kind !== "all" && node.kind !== "any") return node;
  const parts = node.parts.flatMap((part, own) => (own === place ? (withoutPart(part, rest) ?? []) : part));
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 && !node.negated ? only : { ...node, parts };
}

function at(
  node: ConditionNode,
  [place, ...rest]: NodePath,
  change: (found: ConditionNode) => ConditionNode,
): ConditionNode {
  if (place === undefined) return change(node);
  if (node.kind !== "all" && node.kind !== "any") return node;
  return { ...node, parts: node.parts.map((part, own) => (own === place ? at(part, rest, change) : part)) };
}

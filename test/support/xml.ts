/** An element as it was read. */
export interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  children: ReadElement[];
  /** What stands directly in it, without its elements. */
  text: string;
}

const NAME = "[A-Za-z_:][\\w:.-]*";
const tag = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, "y");
const attribute = new RegExp(`(${NAME})="([^"]*)"`, "g");

/** Reads XML of elements, attributes and texts; throws where it is not well-formed or has a character that XML cannot hold. */
export function readXml(text: string): ReadElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error("The document has no declaration.");
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error("The document has a character that XML cannot hold.");
  const top: ReadElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let at = declaration.length;
  while (at < text.length) {
    const within = open.at(-1) ?? top;
    const next = text.indexOf("<", at);
    const end = next === -1 ? text.length : next;
    within.text += decoded(text.slice(at, end));
    if (next === -1) break;
    tag.lastIndex = next;
    const [whole, closes, name = "", attributes = "", isEmpty] = tag.exec(text) ?? [];
    if (whole === undefined) throw new Error(`No tag at ${text.slice(next, next + 60)}`);
    at = next + whole.length;
    if (closes) {
      if (open.length === 1 || within.name !== name) throw new Error(`</${name}> closes <${within.name}>.`);
      open.pop();
      continue;
    }
    const element: ReadElement = { name, attributes: readAttributes(attributes), children: [], text: "" };
    within.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [root, ...others] = top.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  if (!root || others.length > 0 || top.text.trim() !== "") throw new Error("There must be one root.");
  return root;
}

/** All elements below this one, and itself. */
export function everyElement(element: ReadElement): ReadElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The elements that a way of names leads to: `at(root, "stdyDscr", "citation")`. */
export function at(element: ReadElement, ...names: string[]): ReadElement[] {
  return names.reduce<ReadElement[]>(
    (from, name) => from.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)].map(
    ([, name = "", value = ""]) => [name, decoded(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`An attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (whole, entity: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    const character = Number.isNaN(code) ? entities[entity.slice(0, -1)] : String.fromCodePoint(code);
    if (character === undefined || !entity.endsWith(";")) throw new Error(`No entity: ${whole}`);
    return character;
  });
}

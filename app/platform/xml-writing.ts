/** An element of XML. Children that are texts are escaped when they are written. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | undefined>;
  children: readonly (XmlElement | string)[];
}

/** `element("labl", { "xml:lang": "nb" }, "Ja")`; an attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: XmlElement["attributes"],
  ...children: XmlElement["children"]
): XmlElement {
  return { name, attributes, children };
}

/** A document of XML 1.0 in UTF-8, indented where an element holds other elements only. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const opening = [name, ...Object.entries(attributes).flatMap(writtenAttribute)].join(" ");
  if (children.length === 0) return `${indent}<${opening}/>`;
  const elements = children.filter((child) => typeof child !== "string");
  if (elements.length < children.length) {
    const content = children.map((child) =>
      typeof child === "string" ? escaped(child) : written(child, ""),
    );
    return `${indent}<${opening}>${content.join("")}</${name}>`;
  }
  const lines = elements.map((child) => written(child, `${indent}  `));
  return `${indent}<${opening}>\n${lines.join("\n")}\n${indent}</${name}>`;
}

function writtenAttribute([name, value]: [string, string | undefined]): string[] {
  if (value === undefined) return [];
  const kept = escaped(value).replace(/[\n\t]/g, (blank) => `&#${blank.charCodeAt(0)};`);
  return [`${name}="${kept}"`];
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters, halves of letters and what is no character, which XML cannot hold, are left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t\u007F-\u009F]/gu, "")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

import type { z } from "zod";

/** Something that does not hold in a definition of survey-definitions/. */
export interface DefinitionFault {
  /** Keys and places from the top of the definition to what is wrong. */
  path: readonly (string | number)[];
  /** One sentence in English, with the figures or names that it is about. */
  message: string;
}

/** «perspectives[0].areas[1].name», as one reads it in the file; empty for the whole definition. */
export function pathText(path: DefinitionFault["path"]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

/** Everything in which the content differs from the form that the schema sets: keys, kinds of value, languages. */
export function formFaults(schema: z.ZodType, content: unknown): DefinitionFault[] {
  const parsed = schema.safeParse(content, { error: (issue) => sentence(issue) });
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: "is a key that Peil does not know; is it misspelt?",
    }));
  });
}

const languageNames: Record<string, string> = { nb: "bokmål", nn: "nynorsk", en: "English" };

function sentence(issue: z.core.$ZodRawIssue): string {
  const language = languageNames[String(issue.path?.at(-1))];
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return language ? `the ${language} text is missing` : "is missing";
      if (issue.input === null) return language ? `the ${language} text is empty` : "is empty";
      return `must be ${kindNames[issue.expected] ?? issue.expected}, but is ${kindOf(issue.input)}`;
    case "too_small":
      if (issue.origin === "string") return language ? `the ${language} text is empty` : "is empty";
      if (issue.origin === "array")
        return `must have ${issue.exact ? "exactly" : "at least"} ${issue.minimum} of them`;
      return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}, but is ${String(issue.input)}`;
    case "too_big":
      if (issue.origin === "array")
        return `must have ${issue.exact ? "exactly" : "at most"} ${issue.maximum} of them`;
      return `must be at most ${issue.maximum}, but is ${String(issue.input)}`;
    case "invalid_value":
      if (issue.input === undefined) return "is missing";
      return `must be ${issue.values.map(String).join(" or ")}, but is ${JSON.stringify(issue.input)}`;
    case "invalid_format":
      return `${JSON.stringify(issue.input)} does not have the form that it must have`;
    default:
      return "does not have the form that it must have";
  }
}

const kindNames: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a group of keys",
};

/** A number where text must be is most often an id or a version that lacks its quotation marks. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number")
    return `the number ${value}; text that looks like a number needs quotation marks`;
  if (typeof value === "boolean")
    return `the truth value ${String(value)}; text that looks like one needs quotation marks`;
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  return "a group of keys";
}

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { faultSentence } from "./fault-sentence";
import type { Translator } from "./i18n/translator";

/** What is wrong with one field of a sent form, as a sentence in the reader's language. */
export interface FieldFault {
  name: string;
  message: string;
}

/**
 * The fields that a form sent.
 * @throws Response 400 when the request carries no form.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw Response.json({ code: "form_unreadable" }, { status: 400 });
  }
}

/** The texts of the named fields; "" for one that is missing or is a file. */
export function formTexts<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  const text = (name: Name): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

/** The id that a form chose for what it makes, so that a form sent twice makes one; another where it sent none that can be one. */
export function formId(sent: string): string {
  return z
    .uuid()
    .catch(() => randomUUID())
    .parse(sent);
}

/** The first fault of each field, in the order of the schema, whose messages are keys of the «faults» texts. */
export function fieldFaults(error: z.ZodError, t: Translator): FieldFault[] {
  const faults = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = path.join(".");
    if (!faults.has(name)) faults.set(name, faultSentence({ code: message }, t));
  }
  return [...faults].map(([name, message]) => ({ name, message }));
}

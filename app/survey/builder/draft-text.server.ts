import { definitionYaml } from "../instruments/instrument-yaml";
import { type PlacedFault, readDefinition } from "~/platform/definition-file.server";
import { instrumentFaults } from "../instruments/instrument-faults";
import { type Content, isGroup } from "./content";

/** A text that somebody sent as a questionnaire: what it says, or where it is no YAML. */
export type ReadText =
  | { ok: true; content: Content; faults: PlacedFault[] }
  | { ok: false; faults: PlacedFault[] };

/**
 * Reads a questionnaire's text. Nothing but YAML is taken; everything else that does not hold in it is told with its line.
 * @param file what its faults call it.
 */
export function readDraftText(file: string, bytes: Uint8Array): ReadText {
  const read = readDefinition(file, bytes);
  if (read.faults.length > 0) return { ok: false, faults: read.faults };
  const { content, place } = read;
  if (!isGroup(content)) {
    return { ok: false, faults: [{ file, line: 1, path: "", message: "must be a group of keys" }] };
  }
  const faults = instrumentFaults(content)
    .map(place)
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { ok: true, content, faults };
}

/**
 * What a stored draft says.
 * @throws Error when it is no YAML, which the store never keeps.
 */
export function draftContent(text: string): Content {
  const read = readDraftText("draft", new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`A stored draft cannot be read: ${JSON.stringify(read.faults)}`);
  return read.content;
}

/** The text of a draft that a form has changed. */
export function draftText(content: Content): string {
  return definitionYaml(content);
}

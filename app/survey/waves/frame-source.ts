import type { CsvFault } from "~/platform/csv";
import type { Fault } from "~/platform/result";
import type { Instrument } from "../instrument";
import { readFrameTable } from "./frame-table";
import { frameFromRegister, type RegisterMunicipality, type RegisterQuery } from "./register-query";
import type { NewFrameMember } from "./wave-store.server";

/** What the fields of a new wave's frame hold, as typed. */
export interface FrameValues {
  frameSource: string;
  /** The table of an uploaded file, or what was pasted: it comes back in the form, where it can be mended. */
  frameText: string;
  inhabitantsAtLeast: string;
  inhabitantsBelow: string;
  county: string;
  kostraGroup: string;
  centralityClass: string;
  /** Of the mail to those whose row says none. */
  mailLanguage: string;
}

export const frameFields = [
  "frameSource",
  "frameText",
  "inhabitantsAtLeast",
  "inhabitantsBelow",
  "county",
  "kostraGroup",
  "centralityClass",
  "mailLanguage",
] as const satisfies readonly (keyof FrameValues)[];

interface ChoiceOption {
  value: string;
  label: string;
}

/** What a query on the register can choose among. */
export interface RegisterChoices {
  counties: ChoiceOption[];
  kostraGroups: ChoiceOption[];
  centralityClasses: ChoiceOption[];
}

/** What is wrong with a frame: a field of the form, or rows of its table. */
export type FrameFault =
  | { kind: "field"; name: string; fault: Fault }
  | { kind: "table"; faults: CsvFault[] };

export type FrameAnswer = { ok: true; members: NewFrameMember[] } | { ok: false; fault: FrameFault };

/** What there is to choose among in the register, in order. Municipalities that are made up are left out. */
export function registerChoices(register: readonly RegisterMunicipality[]): RegisterChoices {
  const real = register.filter(({ invented }) => !invented);
  const counties = new Map(real.map(({ county }) => [county.number, county.name]));
  const numbers = (of: (municipality: RegisterMunicipality) => number | null): ChoiceOption[] =>
    [...new Set(real.flatMap((municipality) => of(municipality) ?? []))]
      .sort((one, other) => one - other)
      .map((value) => ({ value: String(value), label: String(value) }));
  return {
    counties: [...counties].sort().map(([value, label]) => ({ value, label })),
    kostraGroups: numbers(({ kostraGroup }) => kostraGroup),
    centralityClasses: numbers(({ centralityClass }) => centralityClass),
  };
}

/** The frame that the form describes. */
export function frameOf(
  instrument: Pick<Instrument, "background">,
  register: readonly RegisterMunicipality[],
  values: FrameValues,
): FrameAnswer {
  if (values.frameSource === "file") {
    if (values.frameText.trim() === "") return fieldFault("file", "frame_file_missing");
    const table = readFrameTable(instrument, new TextEncoder().encode(values.frameText));
    return table.ok ? table : { ok: false, fault: { kind: "table", faults: table.faults } };
  }
  if (values.frameText.trim() !== "") return fieldFault("frameSource", "frame_source_unclear");
  if (values.frameSource !== "register") return fieldFault("frameSource", "frame_source_missing");
  const wrong = (["inhabitantsAtLeast", "inhabitantsBelow"] as const).find(
    (name) => wholeNumber(values[name]) === undefined,
  );
  if (wrong) return fieldFault(wrong, "frame_query_not_number", { value: values[wrong] });
  const members = frameFromRegister(instrument, register, queryOf(values));
  return members.length > 0 ? { ok: true, members } : fieldFault("frameSource", "frame_query_finds_none");
}

const fieldFault = (name: string, code: string, values?: Fault["values"]): FrameAnswer => ({
  ok: false,
  fault: { kind: "field", name, fault: { code, ...(values && { values }) } },
});

function queryOf(values: FrameValues): RegisterQuery {
  return {
    inhabitantsAtLeast: wholeNumber(values.inhabitantsAtLeast) ?? null,
    inhabitantsBelow: wholeNumber(values.inhabitantsBelow) ?? null,
    county: values.county || null,
    kostraGroup: wholeNumber(values.kostraGroup) ?? null,
    centralityClass: wholeNumber(values.centralityClass) ?? null,
  };
}

/** «3 000», with whatever kind of space; null for a blank, undefined for what is no whole number. */
function wholeNumber(text: string): number | null | undefined {
  const digits = text.replace(/\s/g, "");
  if (digits === "") return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

import type { Language } from "~/platform/i18n/languages";
import { plainLetters } from "~/platform/plain-letters";

/** The address of a published version's page; «latest» leads to the newest. */
export function reportAddress(evaluationId: string, number: number | string): string {
  return `/reports/${encodeURIComponent(evaluationId)}/${encodeURIComponent(number)}`;
}

interface Named {
  municipality: { name: string };
  year: number;
  instrument: { id: string };
  number: number;
}

/** The name that a report is downloaded under, in letters that every file system takes: «lerkevik-2026-kommunekompass-2020-v1-nb.pdf». */
export function reportFileName(
  { municipality, year, instrument, number }: Named,
  language: Language,
): string {
  const parts = [plainLetters(municipality.name), year, instrument.id, `v${number}`, language];
  return `${parts.join("-")}.pdf`;
}

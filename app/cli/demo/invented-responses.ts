import type { SurveyResponse } from "~/survey/analysis/response";
import type { Answer } from "~/survey/answers";
import type { Instrument } from "~/survey/instrument";
import { type Variable, variablesOf } from "~/survey/variables";

/** Texts to choose among for a variable that is answered in words. */
export type InventedTexts = (variable: string) => readonly string[];

/**
 * Invented responses of the municipalities, the same for the same seed: about a seventh are partial, about a tenth of the answers is
 * blank, and every kind of variable is answered, «don't know» and exclusive options among them. Groups differ a little.
 */
export function inventedResponses(
  instrument: Instrument,
  frame: readonly { municipality: string; group: string | null }[],
  seed: number,
  texts: InventedTexts,
): SurveyResponse[] {
  const random = seeded(seed);
  const variables = variablesOf(instrument);
  return frame.map(({ municipality, group }) => {
    const partial = random() < 1 / 7;
    const asked = partial ? variables.slice(0, Math.floor(variables.length / 2)) : variables;
    const answers = new Map<string, Answer>();
    for (const variable of asked) {
      const answer = random() < 0.1 ? null : invented(variable, Number(group ?? 1), random, texts);
      if (answer !== null) answers.set(variable.name, answer);
    }
    return { municipality, disposition: partial ? ("partial" as const) : ("complete" as const), answers };
  });
}

function invented(
  { name, kind, options }: Variable,
  group: number,
  random: () => number,
  texts: InventedTexts,
): Answer {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  switch (kind) {
    case "code": {
      const lean =
        random() < 0.3
          ? Math.min(group, options.length) - 1
          : Math.floor(random() ** skewOf(name) * options.length);
      return options[lean]?.code ?? 0;
    }
    case "codes": {
      const alone = options.find(({ exclusive }) => exclusive);
      if (alone && random() < 0.1) return [alone.code];
      const ticks = options.filter(({ exclusive }) => !exclusive && random() < 0.3).map(({ code }) => code);
      return ticks.length > 0 ? ticks : [one(options).code];
    }
    case "number":
      return Math.round(random() * 1000) / 10;
    case "date":
      return `2018-0${1 + Math.floor(random() * 9)}-15`;
    case "text":
      return one(texts(name));
    case "texts":
      return [one(texts(name)), one(texts(name))];
  }
}

/** By how much answers to a variable gather at the low end of its scale, or, under 1, at the high end: from 0.5 up to 2. */
function skewOf(name: string): number {
  const place = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
  return 2 ** ((2 * place) / 997 - 1);
}

/** Mulberry32: a small generator of numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

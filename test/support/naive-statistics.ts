import type { FrameUnit } from "~/survey/frame";
import type { BackgroundId, Instrument } from "~/survey/instrument";
import type { SurveyResponse } from "~/survey/analysis/response";

/**
 * The figures of a survey computed in another way than Peil does: questions read straight from the definition, categories by limits
 * written out here, variances by sums of squares, and p-values by adding up the density of t.
 */
export interface NaiveItem {
  variable: string;
  n: number;
  counts: [number, number][];
  percents: (number | null)[];
  mean: number | null;
  sd: number | null;
  isScale: boolean;
  groups: { group: string; n: number; mean: number | null; sd: number | null }[];
}

const divisions: Record<BackgroundId, { groups: string[]; of: (unit: FrameUnit) => string }> = {
  group: {
    groups: ["1", "2", "3", "4"],
    of: ({ centrality, income }) => {
      const isCentral = Number(centrality) > 513.5;
      const isRich = Number(income) > 115.5;
      return isCentral ? (isRich ? "1" : "2") : isRich ? "3" : "4";
    },
  },
  centrality: {
    groups: ["under_500", "from_500"],
    of: ({ centrality }) => (Number(centrality) < 500 ? "under_500" : "from_500"),
  },
  income: {
    groups: ["under_110", "from_110_to_120", "over_120"],
    of: ({ income }) =>
      Number(income) < 110 ? "under_110" : Number(income) > 120 ? "over_120" : "from_110_to_120",
  },
  population: {
    groups: ["under_1500", "from_1500"],
    of: ({ population }) => (Number(population) < 1500 ? "under_1500" : "from_1500"),
  },
  region: {
    groups: ["ostlandet", "sorlandet", "vestlandet", "trondelag", "nord_norge"],
    of: ({ region }) =>
      ({
        Østlandet: "ostlandet",
        Sørlandet: "sorlandet",
        Vestlandet: "vestlandet",
        Trøndelag: "trondelag",
        "Nord-Norge": "nord_norge",
      })[region ?? ""] ?? "",
  },
};

export function naiveFigures(
  { sections }: Instrument,
  frame: readonly FrameUnit[],
  responses: readonly SurveyResponse[],
  by: BackgroundId,
): NaiveItem[] {
  const groupOf = Object.fromEntries(frame.map((unit) => [unit.municipality, divisions[by].of(unit)]));
  const figures: NaiveItem[] = [];
  for (const { items } of sections) {
    for (const item of items) {
      const options = "options" in item ? item.options : [];
      const texts =
        item.type === "single" || item.type === "multiple"
          ? item.options.flatMap(({ other }) => (other ? [other.variable] : []))
          : [];
      const names = "rows" in item ? item.rows.map(({ variable }) => variable) : [item.id, ...texts];
      for (const variable of names) {
        const isText = texts.includes(variable);
        const isScale = "measure" in item && item.measure === "scale" && !isText;
        const given = responses.filter(({ answers }) => answers.get(variable) !== undefined);
        const onScale = (group?: string) =>
          given
            .filter(({ municipality }) => group === undefined || groupOf[municipality] === group)
            .map(({ answers }) => Number(answers.get(variable)))
            .filter((code) => isScale && !options.some((option) => option.missing && option.code === code));
        const nOf = (group?: string) =>
          isScale
            ? onScale(group).length
            : given.filter(({ municipality }) => group === undefined || groupOf[municipality] === group)
                .length;
        const counts = (isText ? [] : options).map(({ code }): [number, number] => [
          code,
          given.filter(({ answers }) => [answers.get(variable)].flat().includes(code)).length,
        ]);
        figures.push({
          variable,
          n: nOf(),
          counts,
          percents: counts.map(([, count]) => (given.length === 0 ? null : (count / given.length) * 100)),
          ...naiveMoments(onScale()),
          isScale,
          groups: divisions[by].groups.map((group) => ({
            group,
            n: nOf(group),
            ...naiveMoments(onScale(group)),
          })),
        });
      }
    }
  }
  return figures;
}

function naiveMoments(values: readonly number[]): { mean: number | null; sd: number | null } {
  const n = values.length;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return {
    mean: n === 0 ? null : sum / n,
    sd: n < 2 ? null : Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1))),
  };
}

interface NaiveTest {
  difference: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  pHolm: number | null;
}

/** Welch's test of every pair, from the groups' printed figures alone. */
export function naiveTests({ isScale, groups }: NaiveItem): NaiveTest[] {
  if (!isScale) return [];
  const tests: NaiveTest[] = [];
  for (let one = 0; one < groups.length; one += 1) {
    for (let other = one + 1; other < groups.length; other += 1) {
      const [a, b] = [groups[one], groups[other]];
      if (!a || !b) continue;
      const difference = a.mean === null || b.mean === null ? null : a.mean - b.mean;
      const test: NaiveTest = { difference, t: null, df: null, p: null, pHolm: null };
      if (difference !== null && a.sd !== null && b.sd !== null && a.sd + b.sd > 1e-9) {
        const va = (a.sd * a.sd) / a.n;
        const vb = (b.sd * b.sd) / b.n;
        test.t = difference / Math.sqrt(va + vb);
        test.df = Math.pow(va + vb, 2) / (Math.pow(va, 2) / (a.n - 1) + Math.pow(vb, 2) / (b.n - 1));
        test.p = 1 - 2 * areaOfT(Math.abs(test.t), test.df);
      }
      tests.push(test);
    }
  }
  const known = tests.filter(({ p }) => p !== null);
  for (const test of known) {
    // The largest of what Holm's step gives for this p-value and every smaller one.
    const steps = known
      .filter(({ p }) => Number(p) <= Number(test.p))
      .map(({ p }) => Number(p) * known.filter((each) => Number(each.p) >= Number(p)).length);
    test.pHolm = Math.min(1, Math.max(...steps));
  }
  return tests;
}

/** The area under Student's t between 0 and t, by Simpson's rule on the angle: with x = √df·tan θ the density is cos^(df-1) θ. */
function areaOfT(t: number, df: number): number {
  const density = (angle: number) => Math.pow(Math.cos(angle), df - 1);
  return simpson(density, Math.atan(t / Math.sqrt(df))) / (2 * simpson(density, Math.PI / 2 - 1e-9));
}

function simpson(of: (x: number) => number, to: number): number {
  const steps = 1000;
  const width = to / steps;
  let sum = of(0) + of(to);
  for (let step = 1; step < steps; step += 1) sum += (step % 2 === 0 ? 2 : 4) * of(step * width);
  return (sum * width) / 3;
}

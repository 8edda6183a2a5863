import type { Background } from "../instrument";
import { type GoodnessOfFit, goodnessOfFit } from "../statistics/goodness-of-fit";
import { type FrameMember, groupingBy } from "./grouping";

/** One category of a background variable: how much of the frame it is, and how much of those who answered. */
export interface CategoryShares {
  category: string;
  /** Municipalities of the frame. */
  frame: number;
  /** Per cent of the frame, 0-100; null when the frame is empty. */
  frameShare: number | null;
  respondents: number;
  /** Per cent of the respondents, 0-100; null when nobody has answered. */
  respondentShare: number | null;
}

/** Whether those who answered are composed as the frame is, in one respect. */
export interface Representativity {
  variable: Background["id"];
  categories: CategoryShares[];
  /** Municipalities that the frame does not place; they are in no share. */
  unplaced: number;
  /**
   * Chi-square of the respondents against the frame's shares; null when there is nothing to test. It supposes that the respondents are
   * drawn from something much larger; from a frame of which most have answered it is too seldom significant, never too often.
   */
  fit: GoodnessOfFit | null;
}

/** Frame share beside respondent share for one background variable. Complete and partial responses count alike. */
export function representativity(
  background: Background,
  frame: readonly FrameMember[],
  respondents: readonly { municipality: string }[],
): Representativity {
  const { groups, groupOf } = groupingBy(background, frame);
  const frameCounts = countIn(groups, frame, groupOf);
  const respondentCounts = countIn(groups, respondents, groupOf);
  const placed = total(frameCounts);
  const answered = total(respondentCounts);
  return {
    variable: background.id,
    categories: groups.map((category, place) => {
      const inFrame = frameCounts[place] ?? 0;
      const inRespondents = respondentCounts[place] ?? 0;
      return {
        category,
        frame: inFrame,
        frameShare: percent(inFrame, placed),
        respondents: inRespondents,
        respondentShare: percent(inRespondents, answered),
      };
    }),
    unplaced: frame.length - placed,
    fit: goodnessOfFit(respondentCounts, frameCounts),
  };
}

function countIn(
  groups: readonly string[],
  members: readonly { municipality: string }[],
  groupOf: (municipality: string) => string | null,
): number[] {
  const found = members.map(({ municipality }) => groupOf(municipality));
  return groups.map((group) => found.filter((other) => other === group).length);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

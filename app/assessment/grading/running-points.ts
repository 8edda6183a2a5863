import Fraction from "fraction.js";
import { isGraded } from "../grade";
import { type AreaPoints, areaPoints } from "../points";
import type { QueueStates } from "./grading-session";
import type { AreaProgress, GradingView } from "./grading-view";
import { shownValues } from "./save-queue";

/** What the head of the grading page says, from what the person sees in the fields. */
export interface RunningPoints {
  area: AreaPoints;
  /** Numbers of the questions in the area that are not graded on all three dimensions. */
  left: string[];
  /** Every area, the one at hand as it stands in the fields. */
  areas: AreaProgress[];
  total: { points: Fraction; max: number };
}

/** Points while the grading goes on. Never extrapolated (DESIGN 4.1). */
export function runningPoints(
  { area, dimensions }: Pick<GradingView, "area" | "dimensions">,
  areas: readonly AreaProgress[],
  states: QueueStates,
): RunningPoints {
  const grades = new Map([...states].map(([questionId, state]) => [questionId, shownValues(state).grade]));
  const now = areaPoints({ dimensions }, area, grades);
  const questions = area.subareas.flatMap((subarea) => subarea.questions);
  const running = areas.map((progress) =>
    progress.id === now.id ? { ...progress, graded: now.graded, points: now.points.toFraction() } : progress,
  );
  return {
    area: now,
    left: questions.map(({ id }) => id).filter((id) => !isGraded(grades.get(id))),
    areas: running,
    total: {
      points: running.reduce((sum, { points }) => sum.add(points), new Fraction(0)),
      max: running.reduce((sum, { max }) => sum + max, 0),
    },
  };
}

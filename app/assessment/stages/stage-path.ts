import { type GradingMode, type Stage, workStages } from "../evaluations/evaluation";

/** The stages that an evaluation goes through; a team that grades as one has nothing to agree on. */
export function stagePath(mode: GradingMode): readonly Stage[] {
  return mode === "together" ? workStages.filter((stage) => stage !== "agreement") : workStages;
}

/** The stage that a person can move an evaluation on to; null from the fact check on, where publishing moves it. */
export function nextStage(mode: GradingMode, stage: Stage): Stage | null {
  const path = stagePath(mode);
  const next = path[path.indexOf(stage) + 1];
  return !path.includes(stage) || !next || isMovedByWork(next) ? null : next;
}

/** The stages that an evaluation can be moved back to, the nearest first. What is published stays published. */
export function earlierStages(mode: GradingMode, stage: Stage): readonly Stage[] {
  const path = stagePath(mode);
  return isMovedByWork(stage) ? [] : path.slice(0, Math.max(path.indexOf(stage), 0)).reverse();
}

/** Publishing, the first action and a correction move an evaluation by themselves. */
function isMovedByWork(stage: Stage): boolean {
  return stage === "published" || stage === "follow_up" || stage === "correction";
}

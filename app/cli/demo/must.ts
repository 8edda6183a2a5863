import type { Result } from "~/platform/result";

/** The value of a step in making the demo. The demo ships with Peil, so a fault in it is ours to mend. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo workspace could not be made: ${JSON.stringify(result.fault)}`);
  return result.value;
}

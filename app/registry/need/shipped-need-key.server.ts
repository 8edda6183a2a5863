import { placedFaultLine } from "~/platform/definition-file.server";
import { checkNeedKeys, shippedFiles } from "../indices/index-file.server";
import type { NeedKey } from "./need-key";

let shipped: NeedKey | undefined;

/**
 * The newest need key that ships; read once a process, since it does not change while it runs.
 * @throws Error when a key does not hold, which the start has refused before, or when none ships.
 */
export function shippedNeedKey(): NeedKey {
  return (shipped ??= readNewest());
}

function readNewest(): NeedKey {
  const files = shippedFiles().filter(
    ({ content }) => (content as { kind?: unknown } | null)?.kind === "need-key",
  );
  const { definitions, faults } = checkNeedKeys(files);
  if (faults.length > 0) throw new Error(faults.map(placedFaultLine).join("\n"));
  const [newest] = definitions
    .map(({ definition }) => definition)
    .sort((one, other) => other.year - one.year);
  if (!newest) throw new Error("No need key ships in survey-definitions/indices.");
  return newest;
}

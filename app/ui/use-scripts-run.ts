import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** Whether the page's scripts have taken over: false on the server and in the first paint, then true. */
export function useScriptsRun(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

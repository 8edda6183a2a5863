import { GRADE_MOST } from "../grade";

/** A key as the browser tells of it. */
export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** Milliseconds on any clock that only goes forward. */
  timeStamp: number;
}

/** The last digit that set a grade: where and when. */
export interface LastDigit {
  scale: string;
  digit: number;
  at: number;
}

export type ScaleCommand = { do: "grade"; step: number } | { do: "clear" | "next" | "previous" | "note" };

/** Within so many milliseconds a 0 after a 1 makes it 10. */
export const TEN_WITHIN = 1_000;

/**
 * What a key means while the focus is in a scale; null when the browser is to do what it always does, as with the arrows.
 * @param scale names the scale in focus, so that a 0 in one never follows a 1 in another.
 */
export function scaleCommand(key: Key, scale: string, last: LastDigit | null): ScaleCommand | null {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  if (/^[0-9]$/.test(key.key)) {
    const ten =
      key.key === "0" && last?.digit === 1 && last.scale === scale && key.timeStamp - last.at <= TEN_WITHIN;
    return { do: "grade", step: ten ? GRADE_MOST : Number(key.key) };
  }
  switch (key.key) {
    case "Enter":
      return { do: key.shiftKey ? "previous" : "next" };
    case "n":
    case "N":
      return { do: "note" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    default:
      return null;
  }
}

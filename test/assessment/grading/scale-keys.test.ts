import { describe, expect, it } from "vitest";
import { type LastDigit, scaleCommand } from "~/assessment/grading/scale-keys";

const press = (
  key: string,
  more: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  timeStamp: 5_000,
  ...more,
});

const one = (at: number, scale = "1.1.1-system"): LastDigit => ({ scale, digit: 1, at });

describe("the keys of a scale", () => {
  it("give the grade of the digit", () => {
    for (const digit of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(scaleCommand(press(String(digit)), "1.1.1-system", null)).toEqual({ do: "grade", step: digit });
    }
  });

  it("read 1 and then 0 as 10, within a second and in one scale", () => {
    const zero = press("0");
    expect(scaleCommand(zero, "1.1.1-system", one(4_000))).toEqual({ do: "grade", step: 10 });
    expect(scaleCommand(zero, "1.1.1-system", one(3_999))).toEqual({ do: "grade", step: 0 });
    expect(scaleCommand(zero, "1.1.1-extent", one(4_900))).toEqual({ do: "grade", step: 0 });
    expect(scaleCommand(zero, "1.1.1-system", { ...one(4_900), digit: 2 })).toEqual({ do: "grade", step: 0 });
    expect(scaleCommand(press("1"), "1.1.1-system", one(4_900))).toEqual({ do: "grade", step: 1 });
  });

  it("lead on, back, to the note, and clear", () => {
    const commands = [
      press("Enter"),
      press("Enter", { shiftKey: true }),
      press("n"),
      press("N"),
      press("Delete"),
    ];
    expect(commands.map((key) => scaleCommand(key, "1.1.1-system", null)?.do)).toEqual([
      "next",
      "previous",
      "note",
      "note",
      "clear",
    ]);
  });

  it("leave everything else to the browser, its own shortcuts among them", () => {
    const others = [
      ...["ArrowRight", "ArrowLeft", "Tab", " ", "Escape", "a", "F5"].map((key) => press(key)),
      press("1", { ctrlKey: true }),
      press("5", { altKey: true }),
      press("n", { metaKey: true }),
    ];
    expect(others.map((key) => scaleCommand(key, "1.1.1-system", null))).toEqual(others.map(() => null));
  });
});

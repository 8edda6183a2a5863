import { describe, expect, it } from "vitest";
import { safeRedirect } from "~/platform/safe-redirect";

describe("where to go afterwards", () => {
  it.each(["/", "/evaluations", "/method/7?language=nn#question-3", "/a//b"])("may be %s", (target) => {
    expect(safeRedirect(target, "/home")).toBe(target);
  });

  it.each([
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "javascript:alert(1)",
    "evaluations",
    "",
    null,
    ["/evaluations"],
  ])("is the fallback instead of %j", (target) => {
    expect(safeRedirect(target, "/home")).toBe("/home");
  });
});

import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { readDefinition, readDefinitionFile } from "~/platform/definition-file.server";
import { keepContent, keptContent } from "~/platform/kept-content.server";
import { inProject } from "~/platform/root.server";

describe("a definition that ships with Peil", () => {
  const file = inProject("survey-definitions", "assessments", "kommunekompass-2020.yaml");
  const bytes = fs.readFileSync(file);
  const parsed = readDefinition("kommunekompass-2020.yaml", bytes);

  test("says the same when it is read again from what was kept, and knows its lines", () => {
    readDefinitionFile(file);
    expect(keptContent(bytes)).toEqual(parsed.content);
    const again = readDefinitionFile(file);
    expect(again.content).toEqual(parsed.content);
    const fault = { path: ["perspectives", 0, "areas", 1], message: "is not as it should be" };
    expect(again.place(fault).line).toBe(parsed.place(fault).line);
    expect(again.place(fault).line).toBeGreaterThan(10);
  });

  test("is not kept where JSON cannot say it", () => {
    const infinite = new TextEncoder().encode("limit: .inf");
    const { content } = readDefinition("limit.yaml", infinite);
    keepContent(infinite, content);
    expect(keptContent(infinite)).toBeUndefined();
  });
});

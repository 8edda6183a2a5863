import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "~/platform/csv";
import { spssNames, spssString } from "~/survey/exports/spss-text";
import { spssSyntax, writeSpssResponses } from "~/survey/exports/spss-syntax";
import { spssVariables } from "~/survey/exports/spss-variables";
import { instrumentSchema } from "~/survey/instruments/instrument-schema";
import { anyText } from "../../support/any-text";
import { radmann, radmannFrame } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";
import { anyAnswers } from "../../support/survey-answers";
import { syntheticResponses } from "../../support/synthetic-responses";

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

/** A literal as SPSS reads it: pieces in quotation marks, joined by «+», with doubled marks for one. */
function readLiteral(written: string): string {
  expect(written).toMatch(/^"(?:[^"\n]|"")*"(?: \+\n\s+"(?:[^"\n]|"")*")*$/);
  return [...written.matchAll(/"((?:[^"\n]|"")*)"/g)]
    .map(([, piece = ""]) => piece.replaceAll('""', '"'))
    .join("");
}

/** The commands of a syntax file, which blank lines part. */
const commandsOf = (syntax: string) => syntax.trimEnd().split("\n\n");

describe("a literal of SPSS syntax", () => {
  test("is the same text again, whatever stands in it", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(readLiteral(spssString(text, 32_767))).toBe(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "));
      }),
    );
    expect(spssString('Sa «"nei"», og gikk', 120)).toBe('"Sa «""nei""», og gikk"');
  });

  test("is cut between letters where SPSS takes no more, and has short lines", () => {
    fc.assert(
      fc.property(anyText({ minLength: 100, maxLength: 300 }), (text) => {
        const literal = spssString(text, 120);
        expect(bytes(readLiteral(literal))).toBeLessThanOrEqual(120);
        expect(literal).not.toMatch(/\p{Cs}/u);
      }),
    );
    expect(readLiteral(spssString("å".repeat(61), 120))).toBe(`${"å".repeat(58)}…`);
    expect(readLiteral(spssString("å".repeat(60), 120))).toBe("å".repeat(60));
  });
});

describe("names for SPSS", () => {
  test("are allowed and used once, and most stay as they are", () => {
    expect(spssNames(["q1", "q4_1", "to", "by", "v_to", "Q1"])).toEqual([
      "q1",
      "q4_1",
      "v_to",
      "v_by",
      "v_to_2",
      "Q1_2",
    ]);
    fc.assert(
      fc.property(fc.array(anyText({ maxLength: 100 })), (wanted) => {
        const names = spssNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
      }),
    );
  });
});

describe("SPSS syntax of the survey of 2018", () => {
  const syntax = spssSyntax(radmann(), "nb", "svar.csv");
  const commands = commandsOf(syntax);
  const commandThat = (start: string, part: string) =>
    commands.find((command) => command.startsWith(start) && command.includes(part)) ?? "";

  test("reads the columns of the file in their order", () => {
    const heading = writeSpssResponses(radmann(), []).trim().split(",");
    const [, list = ""] = /\/VARIABLES=\n([\s\S]*?)\n {2}\.$/.exec(commandThat("GET DATA", "svar.csv")) ?? [];
    expect(list.split("\n").map((line) => line.trim().split(" ")[0])).toEqual(heading);
    expect(list).toContain("    municipality A4\n    disposition A8\n    q1 F8.0\n");
  });

  test("ends each command once, and has lines that every version reads", () => {
    for (const command of commands) {
      const lines = command.split("\n");
      expect(lines.at(-1), command).toMatch(/\.$/);
      if (!command.startsWith("DO IF"))
        expect(lines.slice(0, -1).filter((line) => line.endsWith("."))).toEqual([]);
      for (const line of lines) expect(bytes(line)).toBeLessThan(256);
    }
  });

  test("labels variables and values, and marks «vet ikke» as missing", () => {
    expect(commandThat("VARIABLE LABELS", "")).toContain(
      '  q4_1 "4 Kommunen har nok ressurser til innovasjonsarbeid, sett mot behovet for innovasjon"\n',
    );
    const agreement = commandThat("VALUE LABELS", " q4_1 ");
    expect(agreement).toContain('    1 "1 – helt uenig"\n');
    expect(agreement).toContain('    7 "Vet ikke"\n');
    expect(commandThat("MISSING VALUES", " q4_1 ")).toMatch(/\(7\)\.$/);
    expect(commandThat("MISSING VALUES", " q1 ")).toMatch(/\(3\)\.$/);
    const levels = commandThat("VARIABLE LEVEL", "");
    const scales = levels.slice(0, levels.indexOf("(SCALE)")).split("(NOMINAL)").at(-1);
    expect(scales).toContain(" q4_1 ");
    expect(scales).not.toContain(" q1 ");
  });

  test("makes a variable of each option of a question with several answers", () => {
    expect(commandThat("DO IF q3 ", "")).toContain(
      '  COMPUTE q3_c1 = (CHAR.INDEX(CONCAT("|", RTRIM(q3), "|"), "|1|") > 0).\n',
    );
    expect(commandThat("DO IF q3 ", "")).not.toContain("q3_c10 ");
    expect(commandThat("MRSETS", "$q3")).toContain("q3_c1 q3_c2 q3_c3");
    expect(commandThat("VARIABLE LABELS", "")).toContain('  q3_c3 "Skole"\n');
  });
});

describe("the file that the syntax reads", () => {
  test("has a line for each response, and no text wider than its variable", () => {
    const survey = smallSurvey();
    const formats = spssVariables(survey, "nb").map(({ format }) => format);
    fc.assert(
      fc.property(anyAnswers(survey), anyText({ minLength: 1, maxLength: 20 }), (answers, text) => {
        const given = new Map([...answers, ["areas_other", `=${text}\n${text}`.slice(0, 20)] as const]);
        const file = writeSpssResponses(survey, [
          { municipality: "0301", disposition: "partial", answers: given },
        ]);
        expect(file.trimEnd().split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(2);
        const read = readCsv(Buffer.from(file), []);
        if (!read.ok) throw new Error(JSON.stringify(read.faults));
        Object.values(read.rows[0]?.cells ?? {}).forEach((cell, place) => {
          const [, width] = /^A(\d+)$/.exec(formats[place] ?? "") ?? [];
          if (width !== undefined) expect(bytes(cell)).toBeLessThanOrEqual(Number(width));
        });
      }),
    );
  });

  test("holds the responses of all municipalities", () => {
    const responses = syntheticResponses(radmann(), radmannFrame(), 7);
    expect(writeSpssResponses(radmann(), responses).trimEnd().split("\r\n")).toHaveLength(125);
  });
});

test("more missing codes than SPSS takes become blank, and names that it does not take are changed", () => {
  const [section] = smallSurvey().sections;
  const codes = [1, 2, 91, 92, 93, 94].map((code) => ({
    code,
    missing: code > 90,
    label: { nb: `Kode ${code}`, nn: `Kode ${code}`, en: `Code ${code}` },
  }));
  const item = { ...section?.items[0], id: "all", options: codes };
  const survey = instrumentSchema.parse({ ...smallSurvey(), sections: [{ ...section, items: [item] }] });
  const syntax = spssSyntax(survey, "nb", 'C:\\min "fil".csv');
  expect(syntax).toContain("RECODE v_all (94=SYSMIS).");
  expect(syntax).toContain("MISSING VALUES\n    v_all\n  (91, 92, 93).");
  expect(syntax).toContain('/FILE="C:\\min ""fil"".csv"');
});

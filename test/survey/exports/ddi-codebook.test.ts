import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { element, writeXml } from "~/platform/xml-writing";
import { ddiCodebook } from "~/survey/exports/ddi-codebook";
import { instrumentSchema } from "~/survey/instruments/instrument-schema";
import { anyText } from "../../support/any-text";
import { radmann } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";
import { at, everyElement, readXml, type ReadElement } from "../../support/xml";

/** XML 1.0, production 2. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : "\t\n".includes(character);
}

/** Which children an element may have, in which order: from codebook.xsd of DDI-Codebook 2.5, as far as it is used. */
const sequences: Record<string, string[]> = {
  codeBook: ["docDscr", "stdyDscr", "fileDscr", "dataDscr", "otherMat"],
  docDscr: ["citation", "guide", "docStatus", "docSrc", "controlledVocabUsed", "notes"],
  stdyDscr: [
    "citation",
    "studyAuthorization",
    "stdyInfo",
    "studyDevelopment",
    "method",
    "dataAccs",
    "othrStdyMat",
    "notes",
  ],
  citation: [
    "titlStmt",
    "rspStmt",
    "prodStmt",
    "distStmt",
    "serStmt",
    "verStmt",
    "biblCit",
    "holdings",
    "notes",
  ],
  titlStmt: ["titl", "subTitl", "altTitl", "parTitl", "IDNo"],
  prodStmt: ["producer", "copyright", "prodDate", "prodPlac", "software", "fundAg", "grantNo"],
  verStmt: ["version", "verResp", "notes"],
  stdyInfo: [
    "studyBudget",
    "subject",
    "abstract",
    "sumDscr",
    "qualityStatement",
    "notes",
    "exPostEvaluation",
  ],
  sumDscr: [
    "timePrd",
    "collDate",
    "nation",
    "geogCover",
    "geogUnit",
    "geoBndBox",
    "boundPoly",
    "anlyUnit",
    "universe",
    "dataKind",
  ],
  method: ["dataColl", "notes", "anlyInfo", "stdyClas", "dataProcessing", "codingInstructions"],
  dataColl: [
    "timeMeth",
    "dataCollector",
    "sampProc",
    "sampleFrame",
    "deviat",
    "collMode",
    "resInstru",
    "sources",
    "notes",
  ],
  dataDscr: ["varGrp", "nCubeGrp", "var", "nCube", "notes"],
  varGrp: ["labl", "txt", "concept", "defntn", "universe", "notes"],
  var: [
    ...[
      "location",
      "labl",
      "imputation",
      "security",
      "embargo",
      "respUnit",
      "anlysUnit",
      "qstn",
      "valrng",
      "invalrng",
    ],
    ...[
      "undocCod",
      "universe",
      "TotlResp",
      "sumStat",
      "txt",
      "stdCatgry",
      "catgryGrp",
      "catgry",
      "codInstr",
      "verStmt",
    ],
    ...["concept", "derivation", "varFormat", "geoMap", "catLevel", "notes"],
  ],
  catgry: ["catValu", "labl", "txt", "catStat", "mrow"],
};

const codebook = readXml(ddiCodebook(radmann(), "nb"));
const variables = at(codebook, "dataDscr", "var");
const variable = (name: string): ReadElement => {
  const found = variables.find(({ attributes }) => attributes["name"] === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const textIn = (language: string, elements: ReadElement[]) =>
  elements.filter(({ attributes }) => attributes["xml:lang"] === language).map(({ text }) => text);

describe("the DDI codebook of the survey of 2018", () => {
  test("has every part in the order of the schema", () => {
    const wrong = everyElement(codebook).filter(({ name, children }) => {
      const order = sequences[name];
      if (!order) return false;
      const places = children.map((child) => order.indexOf(child.name));
      return places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0));
    });
    expect(wrong.map(({ name, attributes }) => [name, attributes])).toEqual([]);
    expect([codebook.name, codebook.attributes["xmlns"], codebook.attributes["version"]]).toEqual([
      "codeBook",
      "ddi:codebook:2_5",
      "2.5",
    ]);
  });

  test("says what it is and what the survey is", () => {
    expect(at(codebook, "stdyDscr", "citation", "titlStmt", "titl").map(({ text }) => text)).toEqual([
      "Undersøkelse blant rådmenn i små kommuner 2018",
    ]);
    expect(at(codebook, "docDscr", "citation", "titlStmt", "titl")).toHaveLength(1);
    expect(at(codebook, "stdyDscr", "citation", "titlStmt", "IDNo")[0]?.text).toBe("radmann-2018");
    expect(at(codebook, "stdyDscr", "stdyInfo", "abstract")).toHaveLength(3);
  });

  test("has 71 variables after number and disposition, with names and ids that are used once", () => {
    expect(variables).toHaveLength(73);
    const ids = everyElement(codebook).flatMap(({ attributes }) => attributes["ID"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = at(codebook, "dataDscr", "varGrp").flatMap(
      ({ attributes }) => attributes["var"]?.split(" ") ?? [],
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("describes a row of a grid: question, codes, missing values, level", () => {
    const row = variable("q4_1");
    expect(row.attributes).toMatchObject({
      nature: "interval",
      intrvl: "discrete",
      representationType: "code",
    });
    expect(textIn("en", at(row, "labl"))).toEqual([
      "The municipality has enough resources for innovation, given the need for innovation",
    ]);
    expect(textIn("nb", at(row, "qstn", "preQTxt"))).toEqual([
      "Hvor enig eller uenig er du i disse påstandene om kommunens arbeid med innovasjon og utvikling?",
    ]);
    expect(at(row, "catgry", "catValu").map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(at(row, "catgry").map(({ attributes }) => attributes["missing"] ?? "N")).toEqual([..."NNNNNNY"]);
    expect(at(row, "invalrng", "item").map(({ attributes }) => attributes["VALUE"])).toEqual(["7"]);
  });

  test("says who is asked, in words made from the routing", () => {
    expect(textIn("nb", at(variable("q1"), "universe"))).toEqual(["Alle"]);
    expect(textIn("nb", at(variable("q18"), "universe"))).toEqual([
      "De som oppfyller dette: svaret på spørsmål 17 er «Ja»",
    ]);
    expect(textIn("en", at(variable("q11_1"), "universe"))).toEqual([
      "Those for whom this holds: at least one of the answers in question 10 is “No”",
    ]);
    expect(textIn("nb", at(variable("q12"), "universe"))[0]).toContain("i spørsmål 11 er 3 eller mer");
    expect(textIn("nb", at(variable("q13"), "universe"))[0]).toContain(
      "svaret på «Fagfolk på barnevern» i spørsmål 10 er «Ja, i egen organisasjon»",
    );
  });

  test("gives the chosen language first", () => {
    const english = readXml(ddiCodebook(radmann(), "en"));
    expect(at(english, "stdyDscr", "citation", "titlStmt").flatMap(({ children }) => children)[0]?.text).toBe(
      "Survey of chief executives in small municipalities 2018",
    );
  });
});

describe("a DDI codebook", () => {
  test("keeps «and» and «or» apart, and knows limits, units and dates", () => {
    const small = readXml(ddiCodebook(smallSurvey(), "en"));
    const [posts] = at(small, "dataDscr", "var").filter(({ attributes }) => attributes["name"] === "posts");
    const [day] = at(small, "dataDscr", "var").filter(({ attributes }) => attributes["name"] === "day");
    if (!posts || !day) throw new Error("Variables are missing.");
    expect(textIn("en", at(posts, "universe"))).toEqual([
      "Those for whom this holds: the answer to question 1 is “Yes” or (the answer to question 2 is “Schools” and " +
        "(it is not the case that the answer to question 1 is “Don’t know”))",
    ]);
    expect(posts.attributes).toMatchObject({
      intrvl: "contin",
      nature: "ratio",
      dcml: "1",
      measUnit: "full-time equivalents",
    });
    expect(at(posts, "valrng", "range")[0]?.attributes).toEqual({ min: "0", max: "100", UNITS: "REAL" });
    expect(at(day, "varFormat")[0]?.attributes).toEqual({ type: "character", category: "date" });
  });

  test("holds any text that XML can hold, and leaves out what it cannot", () => {
    fc.assert(
      fc.property(anyText(), fc.string(), (text, value) => {
        const root = readXml(writeXml(element("a", { b: value }, element("c", {}, text))));
        expect(root.attributes["b"]).toBe(value);
        expect(root.children[0]?.text).toBe(
          [...text.replace(/\r\n?/g, "\n")].filter(isXmlCharacter).join(""),
        );
      }),
    );
    const hostile = { nb: '<script>&"]]>', nn: "a\u0000b", en: "\uD800" };
    const survey = instrumentSchema.parse({ ...smallSurvey(), name: hostile });
    const titles = at(readXml(ddiCodebook(survey, "nb")), "stdyDscr", "citation", "titlStmt");
    expect(titles.flatMap(({ children }) => children).map(({ text }) => text)).toEqual([
      '<script>&"]]>',
      "ab",
      "",
      "small-survey",
    ]);
  });
});

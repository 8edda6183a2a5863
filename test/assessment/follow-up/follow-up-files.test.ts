import readSpreadsheet from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { FollowUpAction } from "~/assessment/follow-up/action";
import { followUpDays } from "~/assessment/follow-up/follow-up-calendar";
import { followUpFileName } from "~/assessment/follow-up/follow-up-file-name";
import { followUpSheets } from "~/assessment/follow-up/follow-up-sheets";
import { translator } from "~/platform/i18n/translator";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";

const at = new Date("2026-11-21T23:30:00Z");

const action = (changes: Partial<FollowUpAction> = {}): FollowUpAction => ({
  id: "a1",
  title: "Vedta en klimaplan",
  description: "",
  areaId: "2",
  finding: { kind: "weakness", text: "Klimaplanen er utdatert." },
  questionIds: ["2.3.1", "2.3.2"],
  expectedEffect: "Tallfestede mål",
  responsible: "Kari Vik",
  responsibleEmail: "kari@lerkevik.example",
  deadline: "2027-06-30",
  status: "under_way",
  position: 0,
  version: 4,
  createdAt: at,
  updatedAt: at,
  updatedByName: "Per Lund",
  ...changes,
});

const progress = [
  {
    actionId: "a1",
    at,
    byName: "Per Lund",
    status: "under_way" as const,
    text: "Utkastet er ute på høring.",
  },
];

async function readBack(actions: FollowUpAction[], reports = progress) {
  const sheets = followUpSheets(actions, reports, new Map([["2", "Klima"]]), "2027-07-01", translator("nb"));
  const file = await writeSpreadsheet(sheets);
  const [first, second] = await readSpreadsheet(file);
  return { names: [first?.sheet, second?.sheet], actions: first?.data ?? [], progress: second?.data ?? [] };
}

describe("the spreadsheet of the plan", () => {
  it("says all of it, with real dates, in the reader's language", async () => {
    const { names, actions, progress: reports } = await readBack([action()]);
    expect(names).toEqual(["Tiltak", "Framdrift"]);
    const [headings = [], row = []] = actions;
    const cell = (heading: string) => row[headings.indexOf(heading)];
    expect(cell("Tiltak")).toBe("Vedta en klimaplan");
    expect(cell("Område")).toBe("2 Klima");
    expect(cell("Type funn")).toBe("Svakhet");
    expect(cell("Spørsmål")).toBe("2.3.1, 2.3.2");
    expect(cell("Status")).toBe("I gang");
    expect(cell("Over fristen")).toBe("Ja");
    expect(cell("Frist")).toEqual(new Date("2027-06-30T00:00:00Z"));
    // Half past midnight in Norway.
    expect(cell("Sist endret")).toEqual(new Date("2026-11-22T00:00:00Z"));
    expect(reports[1]).toEqual([
      "Vedta en klimaplan",
      new Date("2026-11-22T00:00:00Z"),
      "I gang",
      "Utkastet er ute på høring.",
      "Per Lund",
    ]);
  });

  it("never computes what a person wrote, and leaves out what a file cannot hold", async () => {
    const hostile = ["=1+1", "+47 900 00 000", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://evil.example")'];
    const { actions } = await readBack(hostile.map((title, place) => action({ id: `a${place}`, title })));
    const column = actions[0]?.indexOf("Tiltak") ?? -1;
    expect(actions.slice(1).map((row) => row[column])).toEqual(hostile.map((title) => title.trim()));
    // The reader gives a formula as its result, so what is read back was never one.
    const odd = await readBack([action({ title: "a\u0000b\u000bc\ud800d" })]);
    expect(odd.actions[1]?.[column]).toBe("abcd");
  });
});

describe("the calendar of the plan", () => {
  const plan = "https://peil.example/evaluations/e1/follow-up";
  const days = (actions: FollowUpAction[]) =>
    followUpDays(actions, [review], { evaluationId: "e1", name: "Lerkevik 2026", plan }, translator("nb"));
  const review = {
    number: 1,
    dueOn: "2027-01-03",
    heldOn: "2027-01-12",
    text: "",
    version: 2,
    updatedAt: at,
    updatedByName: "Eva",
  };

  it("has every deadline and every review, each known by what never changes", () => {
    expect(
      days([action(), action({ id: "a2", deadline: null }), action({ id: "a3", status: "dropped" })]),
    ).toMatchObject([
      {
        uid: "action-a1",
        day: "2027-06-30",
        title: "Frist: Vedta en klimaplan",
        address: `${plan}/actions/a1`,
        sequence: 4,
        cancelled: false,
      },
      { uid: "action-a3", cancelled: true },
      { uid: "progress-review-e1-1", day: "2027-01-12", sequence: 2 },
    ]);
    expect(days([action()])[0]?.description).toBe(
      "Lerkevik 2026. I gang.\nAnsvarlig: Kari Vik\nVentet effekt: Tallfestede mål",
    );
  });

  it("is kept under a plain name", () => {
    const evaluation = { municipality: { number: "5540", name: "Gáivuotna – Kåfjord" }, year: 2026 };
    expect(followUpFileName(evaluation, translator("nb"), "ics")).toBe(
      "gaivuotna-kafjord-2026-oppfolging.ics",
    );
  });
});

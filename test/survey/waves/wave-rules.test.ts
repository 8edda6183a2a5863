import { describe, expect, it } from "vitest";
import { decodeText } from "~/platform/csv";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";
import { tableBytes } from "~/platform/spreadsheet-text.server";
import { readAddressTable, writeAddressTable } from "~/survey/waves/address-table";
import { frameOf, type FrameValues } from "~/survey/waves/frame-source";
import { inLanguage, readFrameTable, writeFrameTable } from "~/survey/waves/frame-table";
import { groupRates } from "~/survey/waves/group-rates";
import { countStatuses, memberStatus } from "~/survey/waves/member-status";
import { nextWaveStep } from "~/survey/waves/next-step";
import { frameFromRegister, type RegisterMunicipality } from "~/survey/waves/register-query";
import { responseDays } from "~/survey/waves/response-days";
import { addressesAreDue, changeFault } from "~/survey/waves/wave-change";
import { newSettingValues, readSettings } from "~/survey/waves/wave-settings";
import { radmann as readRadmann } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";

const radmann = readRadmann();
const bytes = (text: string) => new TextEncoder().encode(text);

const register: RegisterMunicipality[] = [
  ["1144", "Kvitsøy", "11", 527, 6, 6, 500, false],
  ["1151", "Utsira", "11", 211, 6, 6, 295, false],
  ["1837", "Meløy", "18", 6200, 5, 5, 560, false],
  ["4222", "Bykle", "42", 3000, 6, 5, 520, false],
  ["5061", "Rindal", "50", 1977, 5, 5, 530, false],
  ["9901", "Lerkevik", "99", 2874, 5, 5, 521, true],
].map(([number, name, county, inhabitants, kostraGroup, centralityClass, centralityIndex, invented]) => ({
  ...{ number: String(number), name: String(name) },
  county: { number: String(county), name: `Fylke ${county}` },
  ...{ inhabitants: Number(inhabitants), kostraGroup: Number(kostraGroup) },
  ...{ centralityClass: Number(centralityClass), centralityIndex: Number(centralityIndex) },
  invented: invented === true,
}));

const everything = {
  inhabitantsBelow: null,
  inhabitantsAtLeast: null,
  county: null,
  kostraGroup: null,
  centralityClass: null,
};

describe("a frame from the register", () => {
  const found = (query: Partial<typeof everything> | object) =>
    frameFromRegister(radmann, register, { ...everything, ...query }).map(({ name }) => name);

  it("keeps every limit: below is below, at least is at least, and nobody who is made up", () => {
    expect(found({})).toEqual(["Kvitsøy", "Utsira", "Meløy", "Bykle", "Rindal"]);
    expect(found({ inhabitantsBelow: 3000 })).toEqual(["Kvitsøy", "Utsira", "Rindal"]);
    expect(found({ inhabitantsAtLeast: 3000 })).toEqual(["Meløy", "Bykle"]);
    expect(found({ county: "11", inhabitantsAtLeast: 300 })).toEqual(["Kvitsøy"]);
    expect(found({ kostraGroup: 5, centralityClass: 5 })).toEqual(["Meløy", "Rindal"]);
  });

  it("knows the part of the country, and no income, so that the group stays open", () => {
    const frame = frameFromRegister(radmann, register, everything);
    expect(frame.map(({ region }) => region)).toEqual([
      "Vestlandet",
      "Vestlandet",
      "Nord-Norge",
      "Sørlandet",
      "Trøndelag",
    ]);
    expect(frame[0]).toMatchObject({
      population: 527,
      centrality: 500,
      income: null,
      group: null,
      email: null,
    });
  });

  it("can be made a table, added to, and read again", () => {
    const table = writeFrameTable(frameFromRegister(radmann, register, { ...everything, county: "11" }));
    const added = table.replace("Vestlandet,,", "Vestlandet,post@kvitsoy.example,nn");
    expect(readFrameTable(radmann, bytes(added))).toMatchObject({
      ok: true,
      members: [
        { municipality: "1144", email: "post@kvitsoy.example", language: "nn" },
        { municipality: "1151", email: null, language: null },
      ],
    });
  });

  it("has the language of its mail from the list, and from the wave where the list says none", () => {
    const table = "municipality,name,language\n1144,Kvitsøy,nb\n1837,Meløy,\n4222,Bykle,NN\n";
    const read = readFrameTable(radmann, bytes(table));
    if (!read.ok) throw new Error("The table is whole.");
    expect(inLanguage(read.members, "nn").map(({ language }) => language)).toEqual(["nb", "nn", "nn"]);
    expect(writeFrameTable(read.members)).toBe(
      "municipality,name,population,centrality,income,group,region,email,language\r\n" +
        "1144,Kvitsøy,,,,,,,nb\r\n1837,Meløy,,,,,,,\r\n4222,Bykle,,,,,,,nn\r\n",
    );
  });
});

describe("a frame from a file", () => {
  it("meets the same checks as CSV and as XLSX, and tells row, column and value", async () => {
    const rows = [
      ["0118", "Aremark", 1399.5, "ingen", "NN"],
      ["0118", "Rømskog", 682, "post@romskog.example", "xx"],
    ] as const;
    const columns = ["municipality", "name", "population", "email", "language"];
    const xlsx = await writeSpreadsheet([
      {
        name: "Ramme",
        columns: columns.map((heading) => ({ heading, width: 12 })),
        rows: [rows[0].slice(), rows[1].slice()],
      },
    ]);
    const read = await tableBytes(xlsx);
    if (!read.ok) throw new Error(read.fault.code);
    const csv = [columns, ...rows].map((row) => row.join(";")).join("\n");
    for (const table of [read.value, bytes(csv)]) {
      const answer = readFrameTable(radmann, table);
      expect(
        answer.ok ? [] : answer.faults.map(({ code, row, column, value }) => [code, row, column, value]),
      ).toEqual([
        ["frame_not_whole", 2, "population", "1399.5"],
        ["frame_email_invalid", 2, "email", "ingen"],
        ["frame_municipality_doubled", 3, "municipality", "0118"],
        ["frame_language_unknown", 3, "language", "xx"],
      ]);
    }
  });

  it("keeps the figures of a spreadsheet, and says when it is a broken or an old one", async () => {
    const sheet = { name: "Ark", columns: [{ heading: "income", width: 9 }], rows: [[0.1 + 0.2]] };
    const read = await tableBytes(await writeSpreadsheet([sheet]));
    expect(read.ok && decodeText(read.value)).toBe("income\r\n0.3\r\n");
    expect(await tableBytes(bytes("PK\u0003\u0004 no zip"))).toMatchObject({
      fault: { code: "file_spreadsheet_broken" },
    });
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]);
    expect(await tableBytes(old)).toMatchObject({ fault: { code: "file_old_spreadsheet" } });
  });

  it("is chosen, and not guessed", () => {
    const values: FrameValues = {
      ...{ frameSource: "register", frameText: "", inhabitantsAtLeast: "", inhabitantsBelow: "3 000" },
      ...{ county: "", kostraGroup: "", centralityClass: "", mailLanguage: "nb" },
    };
    const answer = (more: Partial<FrameValues>) => {
      const frame = frameOf(radmann, register, { ...values, ...more });
      if (frame.ok) return frame.members.length;
      return frame.fault.kind === "field"
        ? [frame.fault.name, frame.fault.fault.code]
        : frame.fault.faults.length;
    };
    expect(answer({})).toBe(3);
    expect(answer({ inhabitantsBelow: "mange" })).toEqual(["inhabitantsBelow", "frame_query_not_number"]);
    expect(answer({ county: "03" })).toEqual(["frameSource", "frame_query_finds_none"]);
    expect(answer({ frameText: "municipality,name" })).toEqual(["frameSource", "frame_source_unclear"]);
    expect(answer({ frameSource: "file" })).toEqual(["file", "frame_file_missing"]);
    expect(answer({ frameSource: "file", frameText: "municipality,name\n0118,Aremark\n" })).toBe(1);
    expect(answer({ frameSource: "" })).toEqual(["frameSource", "frame_source_missing"]);
  });
});

describe("the addresses of a frame", () => {
  it("are written as a table and read again, with every fault at its place", () => {
    const members = [
      { municipality: "0118", name: "Aremark", email: "", language: "nb" as const },
      { municipality: "0121", name: "Rømskog", email: "post@romskog.example", language: "nn" as const },
    ];
    const table = writeAddressTable(members);
    expect(readAddressTable(table, members)).toEqual({
      ok: true,
      addresses: members.map(({ municipality, email, language }) => ({ municipality, email, language })),
    });
    const wrong = readAddressTable(`${table}0118,Aremark,her,se\r\n9999,Ingen,,\r\n`, members);
    expect(wrong.ok ? [] : wrong.faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["frame_municipality_doubled", 4, "municipality"],
      ["frame_email_invalid", 4, "email"],
      ["frame_language_unknown", 4, "language"],
      ["frame_member_unknown", 5, "municipality"],
    ]);
    const withoutLanguages = "municipality,email\n0118,post@aremark.example\n0121,post@romskog.example\n";
    expect(readAddressTable(withoutLanguages, members)).toMatchObject({
      addresses: [{ language: "nb" }, { language: "nn" }],
    });
  });
});

describe("the settings of a wave", () => {
  const draft = {
    ...newSettingValues(new Date("2026-11-21T12:00:00Z"), "a@example.no"),
    name: "N",
    senderName: "S",
  };

  it("begin as a draft that only lacks name and sender, open for three weeks from tomorrow in Norway", () => {
    expect(readSettings(draft)).toMatchObject({
      success: true,
      data: {
        opensAt: new Date("2026-11-22T07:00:00Z"),
        closesAt: new Date("2026-12-13T22:59:00Z"),
        retainUntil: "2027-03-13",
      },
    });
  });

  it("are refused field by field", () => {
    const fault = (more: Partial<typeof draft>) => {
      const read = readSettings({ ...draft, ...more });
      return read.success ? null : read.error.issues.map(({ path, message }) => [path.join(), message]);
    };
    expect(fault({ name: " ", replyTo: "nobody", purpose_nn: "", opensAt: "" })).toEqual([
      ["name", "wave_name_missing"],
      ["opensAt", "wave_time_missing"],
      ["replyTo", "wave_reply_to_wrong"],
      ["purpose_nn", "wave_purpose_missing"],
    ]);
    expect(fault({ closesAt: "2026-11-22T08:00" })).toEqual([["closesAt", "wave_closes_before_opening"]]);
    expect(fault({ retainUntil: "2026-12-12" })).toEqual([["retainUntil", "wave_retention_before_closing"]]);
    expect(fault({ retainUntil: "2026-12-13" })).toBeNull();
  });
});

describe("what can be changed of a wave", () => {
  const at = (day: number) => new Date(`2026-06-${String(day).padStart(2, "0")}T10:00:00Z`);
  const wave = {
    ...{ opensAt: at(10), closesAt: at(20), closedAt: null, retainUntil: "2026-09-01" },
    ...{ clearedAt: null, wasPublished: false },
  };
  const code = (now: number, next: Partial<typeof wave>, standing: object = {}) =>
    changeFault({ ...wave, ...standing }, { ...wave, ...next }, at(now))?.code ?? null;

  it("follows its state: all before it opens, then a later closing, and nothing again once it was closed for good", () => {
    expect(code(5, { opensAt: at(8), closesAt: at(25) })).toBeNull();
    expect(code(15, { opensAt: at(11) })).toBe("wave_already_open");
    expect(code(15, { closesAt: at(25) })).toBeNull();
    expect(code(15, { closesAt: at(14) })).toBe("wave_closes_in_past");
    // It closed by its time, and may be opened again.
    expect(code(22, { closesAt: at(25) })).toBeNull();
    expect(code(22, { closesAt: at(25) }, { closedAt: at(18) })).toBe("wave_closed_for_good");
    expect(code(22, { closesAt: at(25) }, { wasPublished: true })).toBe("wave_published");
    expect(code(22, { closesAt: at(25) }, { clearedAt: at(21) })).toBe("wave_addresses_deleted");
    expect(code(22, { retainUntil: "2027-01-01" }, { clearedAt: at(21) })).toBe("wave_addresses_deleted");
    expect(code(22, {}, { closedAt: at(18), wasPublished: true, clearedAt: at(21) })).toBeNull();
  });

  it("has a day for its addresses that is not over, in Norway, when it is changed", () => {
    const late = new Date("2026-06-15T21:59:00Z");
    const fault = (retainUntil: string, now: Date) =>
      changeFault({ ...wave, closesAt: at(12) }, { ...wave, closesAt: at(12), retainUntil }, now);
    expect(fault("2026-06-15", late)).toBeNull();
    expect(fault("2026-06-14", late)).toEqual({ code: "wave_retention_past", field: "retainUntil" });
    expect(fault("2026-06-15", new Date("2026-06-15T22:00:00Z"))?.code).toBe("wave_retention_past");
    // One that stands and is over does not hold up other changes.
    expect(code(15, { retainUntil: "2026-06-01" }, { retainUntil: "2026-06-01" })).toBeNull();
  });

  it("lets addresses be due when their day in Norway is over, and only once", () => {
    const kept = { retainUntil: "2026-12-31", clearedAt: null };
    expect(addressesAreDue(kept, new Date("2026-12-31T22:59:00Z"))).toBe(false);
    expect(addressesAreDue(kept, new Date("2026-12-31T23:00:00Z"))).toBe(true);
    expect(addressesAreDue({ ...kept, clearedAt: at(1) }, new Date("2027-02-01T00:00:00Z"))).toBe(false);
  });
});

describe("how a wave goes", () => {
  it("is told for each by the furthest they have come", () => {
    const course = { asked: false, bounced: false, withdrawn: false, begun: false, submitted: false };
    const statuses = [
      memberStatus(course),
      memberStatus({ ...course, asked: true }),
      memberStatus({ ...course, asked: true, bounced: true }),
      memberStatus({ ...course, asked: true, bounced: true, withdrawn: true }),
      memberStatus({ ...course, asked: true, withdrawn: true, begun: true }),
      memberStatus({ ...course, asked: true, begun: true, submitted: true }),
    ];
    expect(statuses).toEqual(["not_asked", "not_begun", "bounced", "withdrawn", "begun", "submitted"]);
    expect(countStatuses(statuses)).toEqual({
      not_asked: 1,
      not_begun: 1,
      bounced: 1,
      withdrawn: 1,
      begun: 1,
      submitted: 1,
    });
  });

  it("has a next step: addresses, invitations, reminders, results, report", () => {
    const counts = { submitted: 0, begun: 0, not_begun: 0, withdrawn: 0, bounced: 0, not_asked: 0 };
    const nobody = { refused: 0, refusedBegun: 0, inLine: 0 };
    const step = (standing: Partial<Parameters<typeof nextWaveStep>[0]>) =>
      nextWaveStep({ state: "open", published: false, unreachable: 0, counts, ...nobody, ...standing }).key;
    expect(step({ unreachable: 4, counts: { ...counts, not_asked: 4 } })).toBe("add_addresses");
    expect(step({ unreachable: 1, counts: { ...counts, not_asked: 4 } })).toBe("invite");
    expect(step({ state: "planned", counts: { ...counts, not_asked: 4 } })).toBe("invite_before");
    // Whose invitation waits in line is not invited once more.
    expect(step({ inLine: 1, counts: { ...counts, not_asked: 1, not_begun: 3 } })).toBe("invitations_wait");
    expect(step({ state: "planned", inLine: 4, counts: { ...counts, not_asked: 4 } })).toBe(
      "invitations_ready",
    );
    expect(step({ inLine: 1, counts: { ...counts, not_asked: 2 } })).toBe("invite");
    expect(step({ inLine: 1, unreachable: 1, counts: { ...counts, not_asked: 2 } })).toBe("add_addresses");
    expect(step({ counts: { ...counts, submitted: 3, begun: 1 } })).toBe("remind");
    expect(step({ counts: { ...counts, submitted: 4 } })).toBe("all_answered");
    // Who has asked for no more letters is not reminded, also when they have begun.
    const refused = { refused: 2, refusedBegun: 1 };
    expect(step({ ...refused, counts: { ...counts, submitted: 2, begun: 1, withdrawn: 1 } })).toBe(
      "rest_refused",
    );
    expect(step({ ...refused, counts: { ...counts, begun: 2, withdrawn: 1 } })).toBe("remind");
    expect(step({ state: "closed", counts: { ...counts, not_begun: 4 } })).toBe("nobody_answered");
    expect(step({ state: "closed", counts: { ...counts, begun: 1, not_begun: 3 } })).toBe("analyse");
    expect(step({ state: "closed", published: true })).toBe("see_report");
  });

  it("is counted day by day in Norway, with the days when nothing came", () => {
    const members = [
      { startedAt: new Date("2026-06-01T08:00:00Z"), submittedAt: new Date("2026-06-01T09:00:00Z") },
      // Half past midnight in Norway, on the third.
      { startedAt: new Date("2026-06-01T08:00:00Z"), submittedAt: new Date("2026-06-02T22:30:00Z") },
      { startedAt: null, submittedAt: null },
    ];
    const wave = { opensAt: new Date("2026-06-01T06:00:00Z"), endsAt: new Date("2026-06-20T10:00:00Z") };
    expect(responseDays(members, wave, new Date("2026-06-04T10:00:00Z"))).toEqual([
      { day: "2026-06-01", begun: 2, submitted: 1, total: 1 },
      { day: "2026-06-02", begun: 0, submitted: 0, total: 1 },
      { day: "2026-06-03", begun: 0, submitted: 1, total: 2 },
      { day: "2026-06-04", begun: 0, submitted: 0, total: 2 },
    ]);
    expect(responseDays([], wave, new Date("2026-05-01T10:00:00Z"))).toEqual([]);
  });

  it("is told of the newest 400 days, with what came before them in the total", () => {
    const members = ["2024-01-01", "2024-01-02", "2026-05-31"].map((day) => {
      const moment = new Date(`${day}T10:00:00Z`);
      return { startedAt: moment, submittedAt: moment };
    });
    const wave = { opensAt: new Date("2024-01-01T06:00:00Z"), endsAt: new Date("2026-06-01T10:00:00Z") };
    const days = responseDays(members, wave, new Date("2026-07-01T10:00:00Z"));
    expect(days).toHaveLength(400);
    // 399 days before the first of June 2026: 365 to the first of June 2025, and 34 more.
    expect(days[0]).toEqual({ day: "2025-04-28", begun: 0, submitted: 0, total: 2 });
    expect(days.slice(-2)).toEqual([
      { day: "2026-05-31", begun: 1, submitted: 1, total: 3 },
      { day: "2026-06-01", begun: 0, submitted: 0, total: 3 },
    ]);
  });

  it("has a response rate in each group, and one for those that no group is known of", () => {
    const unit = (municipality: string, population: number | null) => ({
      ...{ municipality, population, centrality: null, income: null, region: null, group: null },
    });
    const frame = [unit("0001", 500), unit("0002", 900), unit("0003", 2000), unit("0004", null)];
    const [population] = groupRates(smallSurvey(), frame, [
      { municipality: "0001", disposition: "complete" },
      { municipality: "0002", disposition: "partial" },
    ]);
    expect(
      population?.groups.map(({ category, rate }) => [category?.id, rate.eligible, rate.rr1, rate.rr2]),
    ).toEqual([
      ["few", 2, 0.5, 1],
      ["many", 1, 0, 0],
      [undefined, 1, 0, 0],
    ]);
  });
});

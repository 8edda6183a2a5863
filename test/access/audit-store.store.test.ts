import { beforeEach, expect, it } from "vitest";
import { recordEvent } from "~/access/audit.server";
import { listEvents } from "~/access/audit-store.server";
import { describeStore } from "../support/databases";

const kari = { id: "5f0c2a52-7d25-4b8e-9d6a-1f0a5d3c7b11", name: "Kari" };
const ola = { id: "6f0c2a52-7d25-4b8e-9d6a-1f0a5d3c7b12", name: "Ola" };

describeStore("the audit trail", (database) => {
  beforeEach(async () => {
    const people = [
      { ...kari, email: "kari@example.no", role: "administrator" },
      { ...ola, email: "ola@example.no", role: "evaluator" },
    ];
    await database().user.createMany({ data: people });
  });

  const at = (time: string, event: string, actor = kari, subject: string | null = null) =>
    database().auditEvent.create({
      data: { at: new Date(time), event, actorId: actor.id, actorName: actor.name, subject },
    });
  const events = async (filter: Partial<Parameters<typeof listEvents>[1]>) =>
    (await listEvents(database(), { page: 1, ...filter })).lines.map(({ event }) => event);

  it("comes newest first, a hundred to a page", async () => {
    const rows = Array.from({ length: 205 }, (_, n) => ({
      at: new Date(Date.UTC(2026, 0, 1, 0, n)),
      event: "signed_in",
      actorName: "Kari",
      subject: String(n),
    }));
    await database().auditEvent.createMany({ data: rows });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listEvents(database(), { page })));
    expect(pages.map(({ lines }) => lines.length)).toEqual([100, 100, 5, 0]);
    expect(pages[0]).toMatchObject({ count: 205, pages: 3 });
    const subjects = pages.flatMap(({ lines }) => lines.map(({ subject }) => Number(subject)));
    expect(subjects).toEqual(Array.from({ length: 205 }, (_, n) => 204 - n));
  });

  it("shows one kind of event", async () => {
    await at("2026-01-01T10:00:00Z", "signed_in");
    await at("2026-01-01T11:00:00Z", "signed_out");
    expect(await events({ event: "signed_out" })).toEqual(["signed_out"]);
  });

  it("shows what a person did and what was done with their account", async () => {
    await at("2026-01-01T10:00:00Z", "signed_in", kari, "kari@example.no");
    await at("2026-01-01T11:00:00Z", "person_deactivated", kari, "ola@example.no");
    await at("2026-01-01T12:00:00Z", "grade_saved", ola, "1.1.1");
    expect(await events({ person: ola.id })).toEqual(["grade_saved", "person_deactivated"]);
    expect(await events({ person: kari.id })).toEqual(["person_deactivated", "signed_in"]);
  });

  it("counts days as they are in Norway, both ends with", async () => {
    await at("2026-01-09T22:59:59Z", "signed_in");
    await at("2026-01-09T23:00:00Z", "grade_saved");
    await at("2026-01-10T22:59:59Z", "signed_out");
    await at("2026-01-10T23:00:00Z", "summary_saved");
    expect(await events({ from: "2026-01-10", to: "2026-01-10" })).toEqual(["signed_out", "grade_saved"]);
    expect(await events({ from: "2026-01-11" })).toEqual(["summary_saved"]);
    expect(await events({ to: "2026-01-09" })).toEqual(["signed_in"]);
  });

  it("names the evaluation that an event is about", async () => {
    const meloy = { number: "1837", name: "Meløy", names: '["Meløy"]', searchName: "meløy" };
    await database().municipality.create({ data: { ...meloy, countyNumber: "18", countyName: "Nordland" } });
    await database().instrument.create({
      data: { id: "kommunekompass-2020", version: "1", contentHash: "x", content: "{}" },
    });
    const evaluation = {
      id: "meloy-2026",
      municipalityNumber: "1837",
      instrumentId: "kommunekompass-2020",
      year: 2026,
    };
    await database().evaluation.create({ data: evaluation });
    await recordEvent(database(), kari, {
      event: "grade_saved",
      evaluationId: "meloy-2026",
      subject: "1.1.1",
      detail: { before: null, after: { system: 5 } },
    });
    const { lines } = await listEvents(database(), { page: 1 });
    expect(lines[0]).toMatchObject({
      actorName: "Kari",
      subject: "1.1.1",
      evaluation: { id: "meloy-2026", municipality: "Meløy", year: 2026 },
      detail: [{ key: "system", before: null, after: 5 }],
    });
  });
});

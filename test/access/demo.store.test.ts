import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeDemo, isDemo } from "~/access/demo.server";
import { createLucia } from "~/access/lucia.server";
import { describeStore } from "../support/databases";

const peil = { id: null, name: "Peil" };

describeStore("a demo that is closed", (database) => {
  beforeEach(async () => {
    vi.stubEnv("PEIL_DEMO", "1");
    const people = [
      { id: "boss", email: "administrator@peil.example", name: "Demo", role: "administrator" },
      { id: "lerkevik", email: "lerkevik@peil.example", name: "Demo", role: "municipality" },
      { id: "kari", email: "kari@example.no", name: "Kari", role: "evaluator" },
    ];
    await database().user.createMany({ data: people });
    for (const { id } of people) await createLucia(database()).createSession(id, {});
  });
  afterEach(() => void vi.unstubAllEnvs());

  it("shuts the demo's people out, the only administrator too, and nobody else", async () => {
    await closeDemo(database(), peil);
    const active = await database().user.findMany({ where: { deactivatedAt: null } });
    expect(active.map(({ id }) => id)).toEqual(["kari"]);
    expect((await database().session.findMany()).map(({ userId }) => userId)).toEqual(["kari"]);
  });

  it("says so in the trail, once", async () => {
    await closeDemo(database(), peil);
    await closeDemo(database(), peil);
    const events = await database().auditEvent.findMany();
    expect(events.map(({ event, subject, actorName }) => [actorName, event, subject]).sort()).toEqual([
      ["Peil", "demo_closed", null],
      ["Peil", "person_deactivated", "administrator@peil.example"],
      ["Peil", "person_deactivated", "lerkevik@peil.example"],
    ]);
  });

  it("is none any more, even where Peil is configured as a demo", async () => {
    expect(await isDemo(database())).toBe(true);
    vi.stubEnv("PEIL_DEMO", "0");
    expect(await isDemo(database())).toBe(false);
    vi.stubEnv("PEIL_DEMO", "1");
    await closeDemo(database(), peil);
    expect(await isDemo(database())).toBe(false);
  });
});

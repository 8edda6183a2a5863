import { expect, it } from "vitest";
import { inTransaction, openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import { describeStore } from "../support/databases";

describeStore("migrations", (database, url) => {
  it("apply nothing to a database that has them all", async () => {
    expect(await migrate(url())).toEqual([]);
  });

  it("refuse a migration that was edited after it had been applied", async () => {
    await database().$executeRawUnsafe("UPDATE _prisma_migrations SET checksum = 'other'");
    await expect(migrate(url())).rejects.toThrow(/_first: it was edited after it had been applied/);
  });

  it("keep foreign keys in force for Peil itself", async () => {
    const orphan = { userId: "nobody", id: "session", expiresAt: new Date() };
    await expect(database().session.create({ data: orphan })).rejects.toThrow();
  });
});

describeStore("transactions", (database, url) => {
  it("write everything or nothing", async () => {
    const person = { email: "kari@example.no", name: "Kari", role: "evaluator" };
    const failing = inTransaction(database(), async (tx) => {
      await tx.user.create({ data: person });
      throw new Error("stopped");
    });
    await expect(failing).rejects.toThrow("stopped");
    expect(await database().user.count()).toBe(0);
  });

  it("stand in line when many write at once", async () => {
    // libsql waits for a lock without letting go of the thread, so one process keeps to one client; PostgreSQL may have several.
    const others = url().startsWith("file:")
      ? []
      : await Promise.all([openDatabase(url()), openDatabase(url())]);
    const count = url().startsWith("file:") ? 30 : 4;
    const clients = [database(), ...others];
    const work = clients.flatMap((db, client) =>
      Array.from({ length: count }, (_, n) =>
        inTransaction(db, async (tx) => {
          const before = await tx.auditEvent.count();
          await tx.auditEvent.create({
            data: {
              actorName: `client ${client}`,
              event: "signed_in",
              subject: String(n),
              detail: String(before),
            },
          });
        }),
      ),
    );
    await Promise.all(work);
    const seen = (await database().auditEvent.findMany())
      .map(({ detail }) => Number(detail))
      .sort((a, b) => a - b);
    expect(seen).toEqual(Array.from({ length: clients.length * count }, (_, n) => n));
    await Promise.all(others.map((db) => db.$disconnect()));
  });
});

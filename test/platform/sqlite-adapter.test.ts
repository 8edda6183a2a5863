import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Client, createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beginOn } from "~/platform/sqlite-adapter.server";

let folder: string;
let client: Client;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-sqlite-"));
  client = createClient({ url: `file:${path.join(folder, "test.db")}` });
  await client.execute("CREATE TABLE line (text TEXT)");
});
afterEach(() => {
  client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const lines = async () => (await client.execute("SELECT text FROM line")).rows.map(({ text }) => text);

/** The connection, on a disk that is full when a transaction is to be kept. */
const onFullDisk = (): Pick<Client, "execute"> => ({
  execute: (statement) =>
    statement === "COMMIT" ? Promise.reject(new Error("SQLITE_FULL")) : client.execute(statement as string),
});

describe("a transaction on the one connection", () => {
  it("keeps what was written when it is committed, once", async () => {
    const transaction = await beginOn(client);
    await transaction.execute("INSERT INTO line VALUES ('kept')");
    await transaction.commit();
    expect(transaction.closed).toBe(true);
    await transaction.rollback();
    expect(await lines()).toEqual(["kept"]);
  });

  it("that cannot be committed is rolled back, tells why, and lets the next begin", async () => {
    const transaction = await beginOn(onFullDisk());
    await transaction.execute("INSERT INTO line VALUES ('lost')");
    await expect(transaction.commit()).rejects.toThrow("SQLITE_FULL");
    expect(transaction.closed).toBe(true);
    await transaction.rollback();

    const next = await beginOn(client);
    await next.execute("INSERT INTO line VALUES ('next')");
    await next.commit();
    expect(await lines()).toEqual(["next"]);
  });
});

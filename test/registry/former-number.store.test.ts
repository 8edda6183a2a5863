import { expect, test } from "vitest";
import type { Database } from "~/platform/database.server";
import { exchangedFor, followFormerNumber, formerMunicipality } from "~/registry/former-number.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { describeStore } from "../support/databases";

describeStore("a municipality's old number", (database) => {
  const becomes = async (number: string) => {
    const former = await formerMunicipality(database(), number);
    return former && [former.name, former.change, ...former.successors.map((each) => each.number)];
  };

  const follow = (db: Database, path: string, number: string) =>
    followFormerNumber(db, new Request(`http://peil.example${path}`), number).catch((thrown: unknown) => {
      if (thrown instanceof Response) return [thrown.status, thrown.headers.get("Location")];
      throw thrown;
    });

  test("tells what it became, and leads to the same page where it was only exchanged", async () => {
    const db = database();
    await loadMunicipalities(db);
    expect(await becomes("5444")).toEqual(["Sør-Varanger", "renumbered", "5605"]);
    expect(await becomes("0104")).toEqual(["Moss", "merged", "3103"]);
    expect(await becomes("1507")).toEqual(["Ålesund", "split", "1508", "1580"]);
    expect(await becomes("1534")).toEqual(["Haram", "restored", "1580"]);
    expect(await becomes("1640")).toEqual(["Røros", "renumbered", "5025"]);
    expect(await becomes("1503")).toEqual(["Kristiansund", "merged", "1505"]);
    expect(await becomes("1613")).toEqual(["Snillfjord", "split", "5055", "5056", "5059"]);
    expect(await becomes("1837")).toBeNull();
    expect(await becomes("0000")).toBeNull();

    // 2023 is a year and Gamvik's old number.
    expect(await follow(db, "/costs/2023/2023?with=best&m=1840", "2023")).toEqual([
      308,
      "/costs/2023/5626?with=best&m=1840",
    ]);
    expect(await follow(db, "/indices/resembles/1640/?w.size=3", "1640")).toEqual([
      308,
      "/indices/resembles/5025?w.size=3",
    ]);
    expect(await follow(db, "/costs/2023/1507?with=best", "1507")).toMatchObject({
      ...{ name: "Ålesund", toYear: 2023 },
      successors: [
        { number: "1508", path: "/costs/2023/1508?with=best" },
        { number: "1580", name: "Haram", path: "/costs/2023/1580?with=best" },
      ],
    });
    expect(await follow(db, "/costs/2023/0000", "0000")).toBeNull();
    const merged = await formerMunicipality(db, "0104");
    expect(merged && exchangedFor(merged)).toBeNull();
    // There are no figures of the year to lead to.
    const request = new Request("http://peil.example/costs/1999/5444");
    expect(await followFormerNumber(db, request, "5444", 1999)).toBeNull();
  });
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommand } from "../support/command";
import { roads } from "../support/ssb-table";
import { openDatabase } from "~/platform/database.server";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-observations-"));
  vi.stubEnv("PEIL_DATA_DIR", folder);
  vi.stubEnv("DATABASE_URL", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, Buffer.from(text, "latin1"));
  return file;
}

async function observationsInDatabase(): Promise<number> {
  const db = await openDatabase(`file:${path.join(folder, "peil.db")}`);
  try {
    return await db.observation.count();
  } finally {
    await db.$disconnect();
  }
}

const figures = [
  '"12209: Utvalgte nøkkeltall for helse og omsorg, etter region, statistikkvariabel og år"',
  '"region";"Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent) 2019"',
  '"2030 Sør-Varanger (-2019)";21.6',
  '"0625 Nedre Eiker (-2019)";30',
  '"1837 Meløy";..',
  '"EAK Landet";29.1',
  "",
].join("\r\n");

describe("peil import observations", () => {
  test("previews without changing anything, then imports once", { timeout: 60_000 }, async () => {
    const file = write("12209.csv", figures);
    const preview = await runCommand("import", "observations", file, "--preview");
    expect(preview).toMatchObject({ code: 0, err: "This is a preview. Nothing was imported.\n" });
    expect(preview.out).toContain("Statistisk sentralbyrå (KOSTRA), table 12209, revision unknown\n");
    expect(preview.out).toContain("3 figures of 3 municipalities, 2019; 1 of them missing\n");
    expect(preview.out).toMatch(/^care\.aged-80-home-services +2 +1 +21\.6 +30$/m);
    expect(preview.out).toContain("Carried forward to a new number: 1.\n");
    expect(preview.out).toContain("merged or divided: 1.\n");
    expect(preview.out).toContain("Passed over: 1 regions that are no municipalities.\n");
    expect(await observationsInDatabase()).toBe(0);

    expect((await runCommand("import", "observations", file)).err).toBe("Imported 3 figures as import 1.\n");
    const again = await runCommand("import", "observations", file);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(
      /^The file is there already, imported as 12209\.csv on .* Nothing was imported\.$/m,
    );
    expect(await observationsInDatabase()).toBe(3);
  });

  test(
    "tells what no definition files, drafts a definition, and uses one that is given or stands in the data folder",
    { timeout: 60_000 },
    async () => {
      const file = path.join(folder, "11816.json");
      fs.writeFileSync(file, roads());
      const preview = await runCommand("import", "observations", file, "--preview");
      expect(preview.out).toMatch(
        /^Andel kommunal vei med belysning \(prosent\) +6 +31 +33\.1 +transport\.lit-roads$/m,
      );
      expect(preview.out).toMatch(/\(1000 kr\) +6 +11 +13\.1 +none: nothing alike$/m);

      const drafted = await runCommand("import", "observations", file, "--draft-source");
      expect([drafted.code, drafted.err]).toEqual([
        0,
        expect.stringMatching(
          /^A draft for table 11816: 4 figures that nothing files, 2 of them with a suggestion\./,
        ),
      ]);
      const draft = path.join(folder, "draft.yaml");
      fs.writeFileSync(draft, drafted.out);
      expect((await runCommand("check", draft)).out).toBe("own-11816 version 1: 1 table, 2 indicators\n");
      const given = await runCommand("import", "observations", file, "--sources", draft, "--preview");
      expect(given.out).toMatch(/^transport\.paved-roads +6 +0 +21 +23\.1$/m);
      const further = await runCommand("import", "observations", file, "--sources", draft, "--draft-source");
      expect(further.err).toMatch(/^A draft for table 11816: 2 figures that nothing files, 0 of them/);
      expect(further.out).toContain("id: transport.paved-roads");

      fs.mkdirSync(path.join(folder, "sources"));
      fs.copyFileSync(draft, path.join(folder, "sources", "roads.yaml"));
      const broken = path.join(folder, "sources", "broken.yaml");
      fs.writeFileSync(broken, drafted.out.replace("own-11816", "broken").replace("where:", "were:"));
      const own = await runCommand("import", "observations", file, "--preview");
      expect(own.out).toMatch(/^transport\.lit-roads +6 +0 +31 +33\.1$/m);
      expect(own.err).toMatch(/^Not used: .*broken\.yaml:\d+ tables\[0\]\.indicators\[0\]\.were: is a key/m);
      fs.rmSync(broken);
      expect((await runCommand("import", "observations", file)).err).toBe(
        "Imported 12 figures as import 1.\n",
      );
      fs.rmSync(path.join(folder, "sources"), { recursive: true });
      expect((await runCommand("import", "observations", file)).err).toBe(
        "The same file counts with its figures filed otherwise, as import 1. Undo that if they were filed wrongly.\n" +
          "Imported 24 figures as import 2.\n",
      );
      fs.writeFileSync(draft, drafted.out.replace("where:", "were:"));
      const refused = await runCommand("import", "observations", file, "--sources", draft);
      expect([refused.code, refused.out]).toEqual([2, ""]);
      expect(refused.err).toMatch(/draft\.yaml:\d+ tables\[0\]\.indicators\[0\]\.were: is a key/);
    },
  );

  test("names the place of what is wrong, prints nothing on stdout and exits with 2", async () => {
    const file = write("12209.csv", figures.replace(";30", ";30 000").replace("21.6", "21.jun"));
    const { code, out, err } = await runCommand("import", "observations", file);
    expect([code, out]).toEqual([2, ""]);
    const column = "column Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent) 2019";
    expect(err).toContain(`${file}, row 3, ${column}: “21.jun” is a date.`);
    expect(err).toContain(`${file}, row 4, ${column}: “30 000” is neither a number nor`);
    expect(err).toMatch(/Nothing was imported\.\n$/);
    expect(await runCommand("import", "observations", "nowhere.csv")).toEqual({
      code: 2,
      out: "",
      err: "nowhere.csv: there is no such file\n",
    });
  });
});

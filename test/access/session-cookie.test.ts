import { afterEach, expect, it, vi } from "vitest";
import { createLucia } from "~/access/lucia.server";
import { type Database, openDatabase } from "~/platform/database.server";

/** Cookies are made without a look into the database. */
async function cookies(): Promise<{ fresh: string; ended: string }> {
  const db: Database = await openDatabase("file::memory:");
  try {
    const lucia = createLucia(db);
    return {
      fresh: lucia.createSessionCookie("identifier").serialize(),
      ended: lucia.createBlankSessionCookie().serialize(),
    };
  } finally {
    await db.$disconnect();
  }
}

afterEach(() => void vi.unstubAllEnvs());

it("keeps the session's cookie from scripts, from other sites and from plain connections", async () => {
  vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
  const { fresh, ended } = await cookies();
  for (const cookie of [fresh, ended]) {
    expect(cookie).toMatch(/^peil_session=/);
    expect(cookie.split("; ")).toEqual(
      expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/", "Secure"]),
    );
    expect(cookie).not.toMatch(/Domain/);
  }
  expect(ended).toMatch(/^peil_session=;.*Max-Age=0/);
});

it("lets the cookie over plain http where Peil itself is served by it, on one's own machine", async () => {
  vi.stubEnv("PEIL_ORIGIN", "http://localhost:3000");
  expect((await cookies()).fresh).not.toMatch(/Secure/);
});

import { describe, expect, it } from "vitest";
import { generatePassword } from "~/access/generate-password";
import { hashPassword, passwordMatches } from "~/access/password.server";
import { passwordSchema } from "~/access/password";

describe("a password's hash", () => {
  it("is argon2id with OWASP's parameters and a salt of its own", async () => {
    const [first, second] = await Promise.all([
      hashPassword("sommerdag på fjorden"),
      hashPassword("sommerdag på fjorden"),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it("matches its password only", async () => {
    const hash = await hashPassword("sommerdag på fjorden");
    expect(await passwordMatches(hash, "sommerdag på fjorden")).toBe(true);
    expect(await passwordMatches(hash, "Sommerdag på fjorden")).toBe(false);
    expect(await passwordMatches(null, "sommerdag på fjorden")).toBe(false);
  });

  it("is not made of a password that is longer than one may be", async () => {
    const [longest, longer] = ["a".repeat(200), "a".repeat(201)];
    expect(await passwordMatches(await hashPassword(longest), longest)).toBe(true);
    expect(await passwordMatches(await hashPassword(longer), longer)).toBe(false);
  });
});

describe("a generated password", () => {
  it("has four groups of five signs that are not mistaken for others, and is one that Peil takes", () => {
    for (let n = 0; n < 200; n += 1) {
      const password = generatePassword();
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
      expect(passwordSchema.safeParse(password).success).toBe(true);
    }
  });

  it("is another each time", () => {
    expect(new Set(Array.from({ length: 1000 }, generatePassword)).size).toBe(1000);
  });
});

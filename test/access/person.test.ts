import { describe, expect, it } from "vitest";
import {
  changeSchema,
  emailSchema,
  mayWithdraw,
  nameSchema,
  newPersonSchema,
  stateOf,
} from "~/access/person";

const issues = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim());

describe("an e-mail address", () => {
  it("is kept in lower case without spaces around it", () => {
    expect(emailSchema.parse("  Kari.Nordmann@Meloy.Kommune.NO ")).toBe("kari.nordmann@meloy.kommune.no");
  });

  it.each([
    "",
    "kari",
    "kari@",
    "@example.no",
    "kari@ex ample.no",
    "kari\u0000@example.no",
    `${"k".repeat(250)}@no.no`,
  ])("is not %j", (typed) => {
    expect(issues(emailSchema.safeParse(typed))).toContain("email_invalid");
  });
});

describe("a name", () => {
  it.each(["Kari Nordmann", "Ánne-Márjá Čáhppesgákti", "O'Brien"])("may be %s", (name) => {
    expect(nameSchema.parse(` ${name} `)).toBe(name);
  });

  it.each([
    ["   ", "name_missing"],
    ["K".repeat(201), "name_too_long"],
    ["Kari\u0000", "name_strange"],
    ["Kari\nBcc: ola@example.no", "name_strange"],
  ])("may not be %j", (name, fault) => {
    expect(issues(nameSchema.safeParse(name))).toEqual([fault]);
  });
});

describe("what an administrator sends about a person", () => {
  it("keeps the municipality of the role that belongs to one", () => {
    const sent = { name: "Kari", role: "municipality", municipalityNumber: "1837" };
    expect(changeSchema.parse(sent)).toEqual(sent);
  });

  it("drops the municipality of the other roles", () => {
    const sent = { name: "Kari", role: "evaluator", municipalityNumber: "1837" };
    expect(changeSchema.parse(sent).municipalityNumber).toBeNull();
  });

  it("names every fault at once", () => {
    const sent = { email: "kari", name: "", role: "boss", municipalityNumber: "18" };
    expect(issues(newPersonSchema.safeParse(sent))).toEqual([
      "email email_invalid",
      "name name_missing",
      "role role_missing",
      "municipalityNumber municipality_unknown",
    ]);
  });

  it("asks for the municipality where the role needs one", () => {
    const sent = { name: "Kari", role: "municipality", municipalityNumber: "" };
    expect(issues(changeSchema.safeParse(sent))).toEqual(["municipalityNumber municipality_missing"]);
  });
});

describe("taking a role or access away", () => {
  const administrator = { id: "kari", role: "administrator", deactivatedAt: null } as const;

  it("is not for oneself", () => {
    expect(mayWithdraw("kari", administrator, "role", 3)).toMatchObject({ fault: { code: "own_role" } });
    expect(mayWithdraw("kari", administrator, "access", 3)).toMatchObject({
      fault: { code: "own_deactivation" },
    });
  });

  it("leaves an administrator behind", () => {
    expect(mayWithdraw("ola", administrator, "access", 0)).toMatchObject({
      fault: { code: "last_administrator" },
    });
    expect(mayWithdraw(null, administrator, "role", 0)).toMatchObject({
      fault: { code: "last_administrator" },
    });
    expect(mayWithdraw("ola", administrator, "role", 1).ok).toBe(true);
  });

  it("counts neither other roles nor those who are out already", () => {
    expect(mayWithdraw("ola", { ...administrator, role: "evaluator" }, "access", 0).ok).toBe(true);
    expect(mayWithdraw("ola", { ...administrator, deactivatedAt: new Date() }, "role", 0).ok).toBe(true);
  });
});

describe("the state of an account", () => {
  it.each([
    [{ hasPassword: false, deactivatedAt: null }, "invited"],
    [{ hasPassword: true, deactivatedAt: null }, "active"],
    [{ hasPassword: true, deactivatedAt: new Date() }, "deactivated"],
    [{ hasPassword: false, deactivatedAt: new Date() }, "deactivated"],
  ] as const)("of %j is %s", (person, state) => {
    expect(stateOf(person)).toBe(state);
  });
});

/** The three roles. A person has one; a person of a municipality belongs to that municipality only. */
export const roles = ["administrator", "evaluator", "municipality"] as const;

export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

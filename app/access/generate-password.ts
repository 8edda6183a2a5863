import { randomInt } from "node:crypto";

/** Without what is mistaken for something else when read aloud or copied by hand: 0 o, 1 i l. 31 signs. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password for a person to keep: 20 random signs in groups of five, about 99 bits. */
export function generatePassword(): string {
  const sign = (): string => signs.charAt(randomInt(signs.length));
  const group = (): string => Array.from({ length: GROUP_LENGTH }, sign).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

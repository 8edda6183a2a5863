import { z } from "zod";

export const PASSWORD_LEAST = 10;
/** Longer ones would only serve to keep the server busy. */
export const PASSWORD_MOST = 200;

/** A password that a person chooses: long rather than strange (NIST SP 800-63B). Messages are keys of the «faults» texts. */
export const passwordSchema = z
  .string()
  .min(PASSWORD_LEAST, "password_too_short")
  .max(PASSWORD_MOST, "password_too_long");

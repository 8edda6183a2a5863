import { failure, type Fault, type Result, success } from "./result";

const MOST_CHARACTERS = 2_000;

export type WebAddressFault = Fault & {
  code: "web_address_odd" | "web_address_not_web" | "web_address_with_password" | "web_address_too_long";
};

/**
 * An address on the web that a person typed, in the form that a browser would use: only http and https, and no user name or password
 * in it. «www.meloy.kommune.no/planer» is taken to be https.
 */
export function readWebAddress(typed: string): Result<string, WebAddressFault> {
  const text = typed.trim();
  if (text.length > MOST_CHARACTERS)
    return failure({ code: "web_address_too_long", values: { most: MOST_CHARACTERS } });
  if (/[\s\p{Cc}\\]/u.test(text)) return failure({ code: "web_address_odd" });
  const withScheme = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(text) ? `https://${text}` : text;
  if (!URL.canParse(withScheme)) return failure({ code: "web_address_odd" });
  const url = new URL(withScheme);
  if (!["http:", "https:"].includes(url.protocol)) return failure({ code: "web_address_not_web" });
  if (url.username !== "" || url.password !== "") return failure({ code: "web_address_with_password" });
  return success(url.href);
}

/** The host that an address leads to, as a reader is shown it: letters that only look like others come out as what they are. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

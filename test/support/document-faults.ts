import type { Language } from "~/platform/i18n/languages";
import type { Place } from "./site-map";

/** What is wrong with a page as its document says it, whoever has asked for it: language, headings, title, scripts and texts. */
export function documentFaults(html: string, place: Place, language: Language): string[] {
  const faults = untranslatedKeys(html).map((key) => `untranslated: ${key}`);
  if (!new RegExp(`<html[^>]* lang="${language}"`).test(html)) faults.push("wrong language");
  if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push("not one heading of the first level");
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  if (!title.endsWith("Peil")) faults.push(`title «${title}»`);
  const scripts = html.match(/<script[^>]* (src=|type="module")/g) ?? [];
  if (Boolean(place.scripts) !== scripts.length > 0) faults.push(`${scripts.length} scripts`);
  return faults;
}

/** Keys of texts that are shown instead of their texts: they look like «summary_stale». The trail's «website_note:1» is none. */
function untranslatedKeys(html: string): string[] {
  const body = html.slice(html.indexOf("<body"));
  const text = body.replace(/<(script|style)\b[^]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ");
  return text.match(/\b[a-z]+_[a-z_]+\b(?!:\w)/g) ?? [];
}

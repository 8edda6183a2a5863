import type { Language } from "./languages";

/** By the first part of a language tag. `no` is Norwegian without saying which; its readers expect bokmål. */
const languageOfTag: Readonly<Record<string, Language>> = { nb: "nb", no: "nb", nn: "nn", en: "en" };

/**
 * The language of Peil that a browser would rather have.
 * @param header Accept-Language (RFC 9110, 12.5.4), such as «nn-NO,nb;q=0.8,en;q=0.5».
 * @returns null when it names none that Peil has.
 */
export function acceptedLanguage(header: string | null): Language | null {
  const wanted = (header ?? "").split(",").flatMap((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = languageOfTag[tag.split("-")[0] ?? ""];
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    return language && quality > 0 ? [{ language, quality }] : [];
  });
  return wanted.sort((one, other) => other.quality - one.quality)[0]?.language ?? null;
}

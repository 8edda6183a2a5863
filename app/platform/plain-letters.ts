const spelled: Readonly<Record<string, string>> = { æ: "ae", ø: "o", å: "a", đ: "d", ŋ: "n", ŧ: "t" };

/** A name in letters that every file system takes, with hyphens between words. @example «Kåfjord – Gáivuotna» is «kafjord-gaivuotna» */
export function plainLetters(name: string): string {
  const plain = [...name.toLowerCase()].map((letter) => spelled[letter] ?? letter).join("");
  return plain
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

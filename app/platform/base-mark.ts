/** What stands where somebody writes: its text and how often it has been saved. */
interface Base {
  version: number;
  text: string;
}

/**
 * What a form without scripts carries of what it was made from: its version, and a short print of its text, by which a field
 * that nobody has touched is told from one that was changed.
 */
export function baseMark({ version, text }: Base): string {
  return `${version}.${textPrint(text)}`;
}

/** The version that a form was made from, and whether its text is another now; null where the mark cannot be read. */
export function readBaseMark(mark: string, text: string): { version: number; changed: boolean } | null {
  const [, version, print] = /^(\d{1,9})\.([0-9a-f]{1,8})$/.exec(mark) ?? [];
  if (version === undefined) return null;
  return { version: Number(version), changed: print !== textPrint(text) };
}

/** The 32-bit FNV-1a print of a text's UTF-16 units. A chance likeness only leaves a field as it stands. */
function textPrint(text: string): string {
  let print = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    print = Math.imul(print ^ text.charCodeAt(index), 0x01000193);
  }
  return (print >>> 0).toString(16);
}

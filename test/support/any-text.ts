import fc from "fast-check";

const awkward = [..."\0\t\n\r\u000b\u0085\u2028\u2029\ufeff\ufffe\uffff\"'«»&<>|\\,;=+-@%$#å🧭e\u0301"];

/** Any text of whole characters, often with those that files and programs stumble over. */
export function anyText(limits: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom(...awkward),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    fc
      .integer({ min: 0, max: 0x10f7ff })
      .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800)),
  );
  return fc.array(character, limits).map((characters) => characters.join(""));
}

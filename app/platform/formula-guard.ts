/** What a spreadsheet takes for a formula (OWASP, CSV Injection), with any apostrophes that already stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Text from a person as it may stand in a file that is opened in a spreadsheet: with an apostrophe before what would be computed.
 * `guardFormula("=SUM(A1)")` is «'=SUM(A1)».
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded: `unguardFormula(guardFormula(text))` is the text, whatever it was. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

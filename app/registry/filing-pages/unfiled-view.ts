/** Figures of a file that no indicator uses, as its preview shows them. */
export interface UnfiledView {
  /** Whether nothing of the file is filed, so that all comes in under makeshift names; else these figures do not come in. */
  automatic: boolean;
  count: number;
  /** The first of them by their place in the file, those that Peil takes for something before the others. */
  rows: { at: number; name: string; values: string; suggestion: string | null }[];
  left: number;
  /** Where it is decided what they are filed under; null where the file does not tell its table. */
  address: string | null;
}

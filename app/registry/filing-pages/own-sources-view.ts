/** A file in the data folder that says what figures are filed under. */
export interface OwnSourceView {
  /** Of the file, without its ending. */
  name: string;
  fileName: string;
  tables: {
    table: string;
    name: string;
    filings: { figure: string; indicator: string; how: string | null }[];
  }[];
  /** What does not hold in it, a line each; it files nothing then. */
  faults: string[];
}

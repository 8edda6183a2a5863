/** An indicator to choose. */
export interface FilingOption {
  id: string;
  name: string;
}

/** What stands in the fields of a row. */
export interface FilingValues {
  /** Empty where the figures are not filed. */
  indicator: string;
  /** What is multiplied by and what it is taken from, with a stroke between: «1000/», «/100», «/». */
  conversion: string;
  additive: boolean;
}

/** A combination of the table's values, with what it is filed under. */
export interface FilingRowView {
  /** The place of the combination in the file, from 0: the fields are named by it. */
  at: number;
  name: string;
  /** What the municipalities have of it. */
  inFile: string;
  /** Those that are most alike, best first: they stand first in the choice. */
  alike: FilingOption[];
  /** What Peil takes it for, or why for nothing; null where it is filed. */
  note: string | null;
  warnings: string[];
  values: FilingValues;
  /** What it is filed under now, in words. */
  now: string;
  conversions: { value: string; label: string }[];
}

export interface FilingPageView {
  title: string;
  fileName: string;
  tableTitle: string;
  /** The address of the preview, and of this page as it is shown. */
  preview: string;
  address: string;
  /** Of the definition that was written before; empty where there is none. */
  version: string;
  rows: FilingRowView[];
  /** Groups of indicators, the same for every row. */
  groups: { name: string; options: FilingOption[] }[];
  /** How many figures there are to decide, how many that the search found are not shown, and how many suggestions could be filled in. */
  total: number;
  left: number;
  suggested: number;
  filled: boolean;
  search: string;
  /** The address with all rows; null where all are shown. */
  showAll: string | null;
  fill: string | null;
}

export const indicatorField = (at: number): string => `indicator-${at}`;
export const conversionField = (at: number): string => `conversion-${at}`;
export const additiveField = (at: number): string => `additive-${at}`;

export const conversionText = (of: { times?: number | undefined; lessFrom?: number | undefined }): string =>
  `${of.times ?? ""}/${of.lessFrom ?? ""}`;

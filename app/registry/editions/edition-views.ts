interface EditionPageHead {
  id: string;
  name: string;
  year: number;
}

/** What the pages tell of an edition. */
export interface EditionView {
  number: number;
  /** The day, in words. */
  published: string;
  publishedByName: string;
  reason: string;
  codeVersion: string;
  synthetic: boolean;
  inputMark: string;
}

export interface EditionsPage extends EditionPageHead {
  /** Newest first. */
  editions: EditionView[];
  /** How many municipalities the next edition would give a rank, and of how many; null where the reader may not publish it. */
  ranked: { count: number; of: number } | null;
  /** The number that the next edition gets. */
  next: number;
}

export interface EditionPage extends EditionPageHead {
  edition: EditionView;
  rows: { number: string; name: string; rank: number | null; score: string }[];
}

export interface MovedPage extends EditionPageHead {
  before: EditionView;
  after: EditionView;
  definitionChanged: boolean;
  changedFigures: number;
  rows: {
    number: string;
    name: string;
    rank: { before: number | null; after: number | null };
    /** Its own figures that changed, in words. None, and it moved because others' did. */
    why: string[];
    /** How many more changed than are told. */
    more: number;
  }[];
}

/** Where the pages of a sheet are, and what is worded for those who write on it. */
export interface SheetFrame {
  /** The place in the evaluation's navigation. */
  place: "grading" | "self_assessment";
  /** The page of an area is at «<pages>/<area>». */
  pages: string;
  /** The resource that takes saves and tells what stands. */
  saves: string;
  noteLabel: string;
  noteHint: string;
}

/** What is said above the questions, once; with `title` it stands out. */
export interface SheetNotice {
  title: string | null;
  text: string;
  links: SheetLink[];
}

export interface SheetLink {
  href: string;
  label: string;
}

/** What stands after the last question: what to do with the area, and where to go. */
export interface SheetEnd {
  title: string;
  /** Said while questions are not graded, and when all are. */
  lead: { some: string; all: string };
  /** Posts to the page of the area. */
  form: { intent: string; label: string } | null;
  /** Said above the graded questions that have no note; null when nobody asks for one. */
  withoutNote: string | null;
  /** The last is the next area, or where one goes from the last of them. */
  links: SheetLink[];
  /** Whether the first of form and links is the main thing once all is graded; else the last link always is. */
  leads: boolean;
}

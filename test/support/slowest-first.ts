import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, longest first. Begun last, one of them would run alone while the other workers stand idle. */
const slowest = [
  "pages-desktop",
  "practice",
  "pages-phone",
  "walk",
  "permissions",
  "grading",
  "blind-grading",
  "survey-answering",
  "killed",
  "first-start",
  "access",
  "stages",
  "pages-forms",
].map((name) => `/test/e2e/${name}.browser.test.ts`);

/** Begins with the slowest files, since a fresh clone has no times of an earlier run to go by. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const found = slowest.findIndex((ending) => moduleId.endsWith(ending));
      return found < 0 ? slowest.length : found;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

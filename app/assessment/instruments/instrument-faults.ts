import Fraction from "fraction.js";
import { type DefinitionFault, formFaults } from "~/platform/definition-fault";
import { children, type Placed, repeated } from "~/platform/definition-parts";
import { languages } from "~/platform/i18n/languages";
import { exactly } from "~/platform/rounding";
import { GRADE_LEAST, GRADE_MOST } from "../grade";
import { type Draft, draftSchema, placedAreas, placedQuestions, placedSubareas } from "./instrument-draft";
import { instrumentSchema } from "./instrument-schema";

/**
 * Everything that does not hold in the definition of an instrument: its form, and what the form alone cannot say, such as sums
 * and references. All at once, so that a person mends a file in one go.
 * @param content what the file says, not yet known to have any form.
 */
export function instrumentFaults(content: unknown): DefinitionFault[] {
  const draft = draftSchema.parse(content);
  return [
    ...formFaults(instrumentSchema, content),
    ...sumFaults(draft),
    ...countFaults(draft),
    ...doubledIdFaults(draft),
    ...misplacedIdFaults(draft),
    ...doubledQuestionFaults(draft),
    ...referenceFaults(draft),
    ...bandFaults(draft),
    ...thresholdFaults(draft),
  ];
}

/** The maxima of the parts must add up, exactly, to the maximum of the whole. */
function sumFaults(draft: Draft): DefinitionFault[] {
  const subareas = placedSubareas(draft).map(({ part, path }) => ({
    path: [...path, "questions"],
    whole: { name: `sub-area ${part.id}`, max: part.max },
    parts: { name: "questions", max: part.questions.map(({ max }) => max) },
  }));
  const areas = placedAreas(draft).map(({ part, path }) => ({
    path: [...path, "subareas"],
    whole: { name: `area ${part.id}`, max: part.max },
    parts: { name: "sub-areas", max: part.subareas.map(({ max }) => max) },
  }));
  return [...areas, ...subareas].flatMap(({ path, whole, parts }) => {
    const known = parts.max.filter((max) => max !== undefined);
    if (whole.max === undefined || known.length === 0 || known.length < parts.max.length) return [];
    const sum = known.reduce((total, max) => total.add(exactly(max)), new Fraction(0));
    if (sum.equals(exactly(whole.max))) return [];
    const message = `the ${parts.name} of ${whole.name} add up to ${sum.toString()} points, but its maximum is ${whole.max}`;
    return [{ path, message }];
  });
}

function countFaults(draft: Draft): DefinitionFault[] {
  const count = placedQuestions(draft).length;
  if (draft.questionCount === undefined || draft.questionCount === count) return [];
  return [
    { path: ["questionCount"], message: `is ${draft.questionCount}, but there are ${count} questions` },
  ];
}

function doubledIdFaults(draft: Draft): DefinitionFault[] {
  const lists: [string, Placed<{ id?: string | undefined }>[]][] = [
    ["dimension", children(draft.dimensions, ["dimensions"])],
    ["interview group", children(draft.interviewGroups, ["interviewGroups"])],
    ["document", children(draft.documents, ["documents"])],
    ["perspective", children(draft.perspectives, ["perspectives"])],
    ["area", placedAreas(draft)],
    ["sub-area", placedSubareas(draft)],
    ["question", placedQuestions(draft)],
  ];
  return lists.flatMap(([name, list]) =>
    repeated(list, ({ id }) => id).map(({ path, key }) => ({
      path: [...path, "id"],
      message: `there is another ${name} with the id ${key}`,
    })),
  );
}

/** Question 2.3.1 stands under sub-area 2.3, which stands under area 2. */
function misplacedIdFaults(draft: Draft): DefinitionFault[] {
  return [
    ...placedSubareas(draft).map((subarea) => ({ ...subarea, names: ["sub-area", "area"] })),
    ...placedQuestions(draft).map((question) => ({ ...question, names: ["question", "sub-area"] })),
  ].flatMap(({ part, parent, path, names: [own, above] }) =>
    part.id === undefined || parent.id === undefined || part.id.startsWith(`${parent.id}.`)
      ? []
      : [{ path: [...path, "id"], message: `${own} ${part.id} stands under ${above} ${parent.id}` }],
  );
}

/** No two questions may ask the same, in any language. */
function doubledQuestionFaults(draft: Draft): DefinitionFault[] {
  const asked = (text: string | undefined) =>
    text?.trim().replace(/\s+/g, " ").toLocaleLowerCase("nb") || undefined;
  return languages.flatMap((language) =>
    repeated(placedQuestions(draft), ({ question }) => asked(question[language])).map(({ path, first }) => ({
      path: [...path, "question", language],
      message: `question ${first.id ?? ""} asks the same`,
    })),
  );
}

/** What a question names must be there, and what is there must be named. */
function referenceFaults(draft: Draft): DefinitionFault[] {
  const kinds = [
    { key: "askedOf", list: "interviewGroups", name: "interview group" },
    { key: "shownIn", list: "documents", name: "document" },
  ] as const;
  const questions = placedQuestions(draft);
  return kinds.flatMap(({ key, list, name }) => {
    const known = new Set(draft[list].map(({ id }) => id));
    const named = new Set(questions.flatMap(({ part }) => part[key]));
    const unknown = questions.flatMap(({ part, path }) =>
      children(part[key], [...path, key])
        .filter(({ part: id }) => id !== "" && !known.has(id))
        .map((id) => ({ path: id.path, message: `there is no ${name} with the id ${id.part}` })),
    );
    const twice = questions.flatMap(({ part, path }) =>
      repeated(children(part[key], [...path, key]), (id) => id || undefined).map((again) => ({
        path: again.path,
        message: `names the ${name} ${again.key} twice`,
      })),
    );
    const unused = children<{ id?: string | undefined }>(draft[list], [list])
      .filter(({ part }) => part.id !== undefined && !named.has(part.id))
      .map(({ part, path }) => ({
        path: [...path, "id"],
        message: `no question names the ${name} ${part.id}`,
      }));
    return [...unknown, ...twice, ...unused];
  });
}

/** The bands of a dimension must cover every grade once. */
function bandFaults(draft: Draft): DefinitionFault[] {
  return children(draft.dimensions, ["dimensions"]).flatMap(({ part: dimension, path }) => {
    const bands = children(dimension.bands, [...path, "bands"]).flatMap(({ part: { from, to }, path: of }) =>
      from === undefined || to === undefined ? [] : [{ from, to, path: of }],
    );
    if (bands.length === 0 || bands.length < dimension.bands.length) return [];
    const faults: DefinitionFault[] = bands
      .filter(({ from, to }) => from > to)
      .map(({ from, to, path: of }) => ({ path: of, message: `the band goes from ${from} down to ${to}` }));
    for (let grade = GRADE_LEAST; grade <= GRADE_MOST; grade += 1) {
      const covering = bands.filter(({ from, to }) => from <= grade && grade <= to);
      const second = covering[1];
      if (covering.length === 0)
        faults.push({ path: [...path, "bands"], message: `no band covers the grade ${grade}` });
      if (second) faults.push({ path: second.path, message: `another band covers the grade ${grade} too` });
    }
    return faults;
  });
}

function thresholdFaults({ findingThresholds: { strength, weakness } }: Draft): DefinitionFault[] {
  if (strength === undefined || weakness === undefined || strength > weakness) return [];
  const message = `a strength begins at ${strength} per cent, which is not above the ${weakness} that a weakness is under`;
  return [{ path: ["findingThresholds", "strength"], message }];
}

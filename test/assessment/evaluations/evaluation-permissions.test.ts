import { expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import type { Role } from "~/access/roles";
import { type Stage, stages } from "~/assessment/evaluations/evaluation";
import { type EvaluationAction, mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";

const actions: readonly EvaluationAction[] = [
  "see",
  "see_work",
  "write_work",
  "manage_team",
  "publish",
  "open_correction",
];

/** The cells of one person: what each action is answered with in each stage; + is yes, others are the reason why not. */
type Table = Record<EvaluationAction, Record<Stage, string>>;

const always = (answer: string): Record<Stage, string> => ({
  planned: answer,
  grading: answer,
  published: answer,
  correction: answer,
});

const whileOpen = { ...always("+"), published: "already_published" };
const whenPublished = { ...always("not_published_yet"), published: "+" };
const nothing = (reason: string): Table => ({
  see: always(reason),
  see_work: always(reason),
  write_work: always(reason),
  manage_team: always(reason),
  publish: always(reason),
  open_correction: always(reason),
});

const administrator: Table = {
  see: always("+"),
  see_work: always("+"),
  write_work: always("only_evaluators_write"),
  manage_team: always("+"),
  publish: whileOpen,
  open_correction: whenPublished,
};

const evaluatorOnTeam: Table = {
  see: always("+"),
  see_work: always("+"),
  write_work: whileOpen,
  manage_team: always("only_administrators_manage"),
  publish: whileOpen,
  open_correction: whenPublished,
};

const ownMunicipality: Table = {
  see: always("+"),
  see_work: always("not_for_municipalities"),
  write_work: always("only_evaluators_write"),
  manage_team: always("only_administrators_manage"),
  publish: always("not_for_municipalities"),
  open_correction: always("not_for_municipalities"),
};

interface Person {
  role: Role;
  onTeam: boolean;
  municipality: "own" | "other";
  table: Table;
}

// A team holds only evaluators; one whose role was changed afterwards may stand on it still, and that gives them nothing.
const people: Person[] = (["own", "other"] as const).flatMap((municipality) =>
  [true, false].flatMap((onTeam): Person[] => [
    { role: "administrator", onTeam, municipality, table: administrator },
    {
      role: "evaluator",
      onTeam,
      municipality,
      table: onTeam ? evaluatorOnTeam : nothing("not_on_the_team"),
    },
    {
      role: "municipality",
      onTeam,
      municipality,
      table: municipality === "own" ? ownMunicipality : nothing("not_your_municipality"),
    },
  ]),
);

const cells = people.flatMap(({ table, ...person }) =>
  stages.flatMap((stage) =>
    actions.map((action) => ({ ...person, stage, action, answer: table[action][stage] })),
  ),
);

test.each(cells)(
  "$role, on the team: $onTeam, $municipality municipality, $stage, $action: $answer",
  ({ role, onTeam, municipality, stage, action, answer }) => {
    const caller: Caller = {
      id: "eva",
      name: "Eva",
      email: "eva@peil.example",
      role,
      municipalityNumber: municipality === "own" ? "1837" : "1804",
      language: null,
    };
    const evaluation = { stage, municipality: { number: "1837" }, team: [{ id: onTeam ? "eva" : "ola" }] };
    expect(mayWithEvaluation(caller, evaluation, action)).toEqual(
      answer === "+" ? { allowed: true } : { allowed: false, reason: answer },
    );
  },
);

test("a person with the role of a municipality but without one sees no municipality's evaluations", () => {
  const caller: Caller = {
    id: "gro",
    name: "Gro",
    email: "gro@peil.example",
    role: "municipality",
    municipalityNumber: null,
    language: null,
  };
  const evaluation = { stage: "published" as const, municipality: { number: "1837" }, team: [] };
  expect(mayWithEvaluation(caller, evaluation, "see")).toMatchObject({ allowed: false });
});

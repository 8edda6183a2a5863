import fs from "node:fs";
import path from "node:path";
import { createClient } from "@libsql/client";
import type { Role } from "~/access/roles";

/** Whoever may call: nobody signed in, or somebody with one of the roles. */
export const callers = ["visitor", "administrator", "evaluator", "municipality"] as const;

export type CallerKind = (typeof callers)[number];

/** One address of Peil and what each caller is to be answered with. */
export interface Place {
  /** The file in app/routes/, without its ending. */
  route: string;
  /** With {published}, {grading}, {agreement} and {planned} for the demo workspace's evaluations, {person} for a person, {link} for the
   * token of a personal link, {wave} for the closed survey with responses, {answered_number} for a municipality that answered it, {open_wave} for the open one. */
  path: string;
  method: "GET" | "POST";
  /** visitor, administrator, evaluator, municipality */
  status: readonly [number, number, number, number];
  /** A page to look at, rather than a file, a redirect or data. */
  page: boolean;
  /** A page that is nicer with scripts; all others must send none. */
  scripts?: boolean;
}

type Status = Place["status"];

/** Sent to sign in, let in, let in, refused: pages for the people who evaluate. */
const forWork: Status = [302, 200, 200, 403];
const forAll: Status = [200, 200, 200, 200];
const forSignedIn: Status = [302, 200, 200, 200];
const forAdministrators: Status = [302, 200, 403, 403];

const page = (route: string, path: string, status: Status, more: Partial<Place> = {}): Place => ({
  route,
  path,
  method: "GET",
  status,
  page: true,
  ...more,
});

const post = (route: string, path: string, status: Status): Place => ({
  route,
  path,
  method: "POST",
  status,
  page: false,
});

/** Posts that nobody may send without signing in; empty, they are refused or change nothing for those who may. */
const writes = (administrator: number, evaluator: number, municipality: number): Status => [
  401,
  administrator,
  evaluator,
  municipality,
];

/** Every address of Peil. test/e2e/permissions.browser.test.ts fails when a route is missing here. */
export const places: readonly Place[] = [
  page("_index", "/", [200, 302, 302, 302]),
  page("sign-in", "/sign-in", [200, 302, 302, 302]),
  page("password.forgot", "/password/forgot", forAll),
  page("password.reset.$token", "/password/reset/unknown", [404, 404, 404, 404]),
  page("method", "/method", forAll),
  page("method_.$area", "/method/7", forAll),
  page("municipalities._index", "/municipalities", forAll),
  page("municipalities._index", "/municipalities?search=finnes%20ikke", forAll),
  page("municipalities.$number", "/municipalities/1837", forAll),
  page("municipalities.$number", "/municipalities/9901", forAll),
  page("results._index", "/results", forAll),
  page("indices._index", "/indices", forAll),
  page("indices.$index.$year._index", "/indices/kommuneindeks-2025/2024", forAll),
  page("indices.$index.$year._index", "/indices/kvalitetsindeks-2023/2023?county=11&sort=care", forAll),
  page("indices.$index.$year.uncertainty", "/indices/kvalitetsindeks-2023/2024/uncertainty", forAll),
  page("indices.$index.$year.editions._index", "/indices/kommuneindeks-2025/2024/editions", forAll),
  page(
    "indices.$index.$year.editions.$number",
    "/indices/kommuneindeks-2025/2024/editions/1",
    [404, 404, 404, 404],
  ),
  page(
    "indices.$index.$year.editions.moved",
    "/indices/kommuneindeks-2025/2024/editions/moved?from=1&to=2",
    [404, 404, 404, 404],
  ),
  page(
    "indices.$index.$year.compare",
    "/indices/kommuneindeks-2025/2024/compare?m=1837&m=Bodø&m=9999",
    forAll,
  ),
  page("indices.$index.$year.weights", "/indices/kvalitetsindeks-2023/2024/weights?w.care=50", forAll),
  page("indices.scatter", "/indices/scatter?x=cost&y=quality&m=1837", forAll),
  page("indices.resembles.$municipality", "/indices/resembles/1837?w.size=1", forAll),
  page("costs.$year.$municipality", "/costs/2024/1837?with=references&m=1804&m=1833", forAll),
  page("indices.$index.$year.$municipality", "/indices/kommuneindeks-2025/2024/1837", forAll),
  page(
    "indices.$index.$year.download.$file",
    "/indices/kvalitetsindeks-2023/2023/download/ranking.csv",
    forAll,
    {
      page: false,
    },
  ),
  page("api._index", "/api", forAll),
  page("api.v1.indices._index", "/api/v1/indices", forAll, { page: false }),
  page("api.v1.indices.$index.$year._index", "/api/v1/indices/kommuneindeks-2025/2024", forAll, {
    page: false,
  }),
  page(
    "api.v1.indices.$index.$year.$municipality",
    "/api/v1/indices/kvalitetsindeks-2023/2024/1837",
    forAll,
    {
      page: false,
    },
  ),
  page("api.v1.indicators", "/api/v1/indicators", forAll, { page: false }),
  page("api.v1.observations", "/api/v1/observations?municipality=1837&year=2023", forAll, { page: false }),
  page("api.v1.municipalities", "/api/v1/municipalities", forAll, { page: false }),
  page("api.v1.openapi[.]json", "/api/v1/openapi.json", forAll, { page: false }),
  page("api.v1.$", "/api/v1/nothing", [404, 404, 404, 404], { page: false }),
  page("results.$number.$year", "/results/1837/2023", forAll),
  page("results.import", "/results/import", forAdministrators),
  page("results.imports", "/results/imports", forAdministrators),
  page("observations.imports._index", "/observations/imports", forAdministrators),
  page("observations.imports._index", "/observations/imports?undo={figures}", forAdministrators),
  page("observations.imports.$import", "/observations/imports/{figures}", forAdministrators),
  page("observations.import._index", "/observations/import", forAdministrators),
  page("observations.import.$file", "/observations/import/unknown", [302, 404, 403, 403]),
  page("observations.fetch", "/observations/fetch", forAdministrators),
  page("account", "/account", forSignedIn),
  page("evaluations._index", "/evaluations", forSignedIn),
  page("evaluations.new", "/evaluations/new", forAdministrators, { scripts: true }),
  page("evaluations.$id._index", "/evaluations/{published}", forSignedIn),
  page("evaluations.$id._index", "/evaluations/{grading}", forWork),
  page("evaluations.$id._index", "/evaluations/{planned}", forWork),
  page("evaluations.$id.stage", "/evaluations/{grading}/stage", forWork),
  page("evaluations.$id.team", "/evaluations/{grading}/team", forAdministrators),
  page("evaluations.$id.areas.$area", "/evaluations/{grading}/areas/3", forWork, { scripts: true }),
  page("evaluations.$id.areas.$area", "/evaluations/{planned}/areas/1", forWork, { scripts: true }),
  page("evaluations.$id.areas.$area", "/evaluations/{published}/areas/8", forWork, { scripts: true }),
  page("evaluations.$id.documents", "/evaluations/{agreement}/documents", forWork),
  page("evaluations.$id.documents", "/evaluations/{published}/documents", forSignedIn),
  page("evaluations.$id.documents_.$document", "/evaluations/{agreement}/documents/{document}", forWork, {
    page: false,
  }),
  page("evaluations.$id.website", "/evaluations/{agreement}/website", forWork),
  page("evaluations.$id.interviews._index", "/evaluations/{agreement}/interviews", forWork),
  page("evaluations.$id.interviews._index", "/evaluations/{published}/interviews", forSignedIn),
  page("evaluations.$id.interviews.new", "/evaluations/{grading}/interviews/new?group=stab", forWork),
  page(
    "evaluations.$id.interviews.$interview._index",
    "/evaluations/{agreement}/interviews/{interview}",
    forWork,
    { scripts: true },
  ),
  page(
    "evaluations.$id.interviews.$interview.edit",
    "/evaluations/{agreement}/interviews/{interview}/edit",
    [302, 403, 403, 403],
  ),
  page(
    "evaluations.$id.interviews.$interview.notes",
    "/evaluations/{agreement}/interviews/{interview}/notes",
    forWork,
    { page: false },
  ),
  page("evaluations.$id.interviews.guide.$group", "/evaluations/{agreement}/interviews/guide/stab", forWork),
  page(
    "evaluations.$id.interviews.guide.$group.pdf",
    "/evaluations/{agreement}/interviews/guide/stab/pdf",
    forWork,
    { page: false },
  ),
  page("evaluations.$id.agreement.$area", "/evaluations/{agreement}/agreement/1", forWork),
  page("evaluations.$id.sheets", "/evaluations/{grading}/sheets", forWork),
  page("evaluations.$id.self-assessment._index", "/evaluations/{published}/self-assessment", forSignedIn),
  page(
    "evaluations.$id.self-assessment.$area",
    "/evaluations/{published}/self-assessment/1",
    [302, 302, 302, 200],
    {
      scripts: true,
    },
  ),
  page(
    "evaluations.$id.self-assessment.grades",
    "/evaluations/{published}/self-assessment/grades?area=1",
    [302, 403, 403, 200],
    {
      page: false,
    },
  ),
  page("evaluations.$id.findings.$area", "/evaluations/{grading}/findings/1", forWork, { scripts: true }),
  page("evaluations.$id.findings.$area", "/evaluations/{planned}/findings/2", forWork, { scripts: true }),
  page("evaluations.$id.findings.$area", "/evaluations/{published}/findings/1", forWork, { scripts: true }),
  page("evaluations.$id.agreement._index", "/evaluations/{grading}/agreement", forWork),
  page("evaluations.$id.agreement.$area", "/evaluations/{grading}/agreement/1", forWork),
  page("evaluations.$id.questions.$question", "/evaluations/{grading}/questions/1.1.1", forWork),
  page("evaluations.$id.questions.$question", "/evaluations/{published}/questions/8.4.2", forWork),
  page("evaluations.$id.summary", "/evaluations/{grading}/summary", forWork),
  page("evaluations.$id.fact-check._index", "/evaluations/{published}/fact-check", forSignedIn),
  page("evaluations.$id.fact-check._index", "/evaluations/{grading}/fact-check", [302, 403, 403, 403]),
  page(
    "evaluations.$id.fact-check.report",
    "/evaluations/{published}/fact-check/report",
    [302, 404, 404, 404],
  ),
  page(
    "evaluations.$id.fact-check.report.pdf",
    "/evaluations/{published}/fact-check/report/pdf",
    [302, 302, 302, 302],
    {
      page: false,
    },
  ),
  page(
    "evaluations.$id.fact-check.comment",
    "/evaluations/{published}/fact-check/comment?subject=summary",
    [302, 403, 403, 404],
  ),
  page(
    "evaluations.$id.fact-check.answer.$comment",
    "/evaluations/{published}/fact-check/answer/unknown",
    [302, 403, 404, 403],
  ),
  page("evaluations.$id.publish", "/evaluations/{grading}/publish", forWork),
  page("evaluations.$id.publish", "/evaluations/{published}/publish", forWork),
  page("evaluations.$id.follow-up._index", "/evaluations/{published}/follow-up", forSignedIn),
  page("evaluations.$id.follow-up._index", "/evaluations/{published}/follow-up?area=2", forSignedIn),
  page("evaluations.$id.follow-up._index", "/evaluations/{grading}/follow-up", [302, 403, 403, 403], {
    page: false,
  }),
  page(
    "evaluations.$id.follow-up.actions.new",
    "/evaluations/{published}/follow-up/actions/new?area=1",
    [302, 403, 403, 200],
  ),
  page(
    "evaluations.$id.follow-up.actions.new",
    "/evaluations/{published}/follow-up/actions/new",
    [302, 403, 403, 200],
  ),
  page(
    "evaluations.$id.follow-up.actions.$action",
    "/evaluations/{published}/follow-up/actions/{action}",
    forSignedIn,
  ),
  page("evaluations.$id.follow-up.reviews", "/evaluations/{published}/follow-up/reviews", forSignedIn),
  page("evaluations.$id.follow-up.xlsx", "/evaluations/{published}/follow-up/xlsx", forSignedIn, {
    page: false,
  }),
  page("evaluations.$id.follow-up.ics", "/evaluations/{published}/follow-up/ics", forSignedIn, {
    page: false,
  }),
  page("evaluations.$id.earlier-actions", "/evaluations/{grading}/earlier-actions", forWork),
  page("evaluations.$id.history", "/evaluations/{grading}/history", forWork),
  page("evaluations.$id.grades", "/evaluations/{grading}/grades?area=1", forWork, { page: false }),
  page("evaluations.$id.comparison", "/evaluations/{published}/comparison", forSignedIn),
  page("evaluations.$id.comparison", "/evaluations/{grading}/comparison?with=references", forWork),
  page("reports.$evaluationId.$number", "/reports/{published}/1", forSignedIn),
  page("reports.$evaluationId.compare", "/reports/{published}/compare", forSignedIn),
  page("reports.$evaluationId.$number.pdf", "/reports/{published}/1/pdf", forSignedIn, { page: false }),
  page("surveys.waves.$wave.analysis._index", "/surveys/waves/{wave}/analysis", forAdministrators),
  page(
    "surveys.waves.$wave.analysis._index",
    "/surveys/waves/{open_wave}/analysis?view=others",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.analysis.$section",
    "/surveys/waves/{wave}/analysis/innovation?by=group",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.analysis.$section",
    "/surveys/waves/{wave}/analysis/capacity?by=region&weight=group&view=others",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.analysis.charts.$file",
    "/surveys/waves/{wave}/analysis/charts/q4-means.csv",
    forAdministrators,
    { page: false },
  ),
  page("surveys.waves.$wave.export._index", "/surveys/waves/{wave}/export", forAdministrators),
  page("surveys.waves.$wave.export.$kind", "/surveys/waves/{wave}/export/sps", forAdministrators, {
    page: false,
  }),
  page("surveys.waves.$wave.texts._index", "/surveys/waves/{wave}/texts", forAdministrators),
  page("surveys.waves.$wave.texts.$variable._index", "/surveys/waves/{wave}/texts/q20", forAdministrators),
  page(
    "surveys.waves.$wave.texts.$variable._index",
    "/surveys/waves/{open_wave}/texts/q22",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.texts.$variable.$file",
    "/surveys/waves/{wave}/texts/q20/other.svg",
    [302, 404, 403, 403],
    {
      page: false,
    },
  ),
  page("surveys.waves.$wave.report._index", "/surveys/waves/{wave}/report", [404, 200, 404, 404]),
  page("surveys.waves.$wave.report[.]pdf", "/surveys/waves/unknown/report.pdf", [404, 404, 404, 404], {
    page: false,
  }),
  page("surveys.waves.$wave.report.edit", "/surveys/waves/{wave}/report/edit", forAdministrators),
  page("surveys.waves.$wave.own", "/surveys/waves/{wave}/own", [302, 403, 403, 404]),
  page("surveys.waves.$wave.own[.]pdf", "/surveys/waves/{wave}/own.pdf", [302, 403, 403, 404], {
    page: false,
  }),
  page(
    "surveys.waves.$wave.municipalities.$number._index",
    "/surveys/waves/{wave}/municipalities/{answered_number}",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.municipalities.$number.pdf",
    "/surveys/waves/{wave}/municipalities/0000/pdf",
    [302, 404, 403, 403],
    { page: false },
  ),
  page("s.$token.sheet", "/s/{link}/sheet", [404, 404, 404, 404]),
  page("s.$token.sheet[.]pdf", "/s/{link}/sheet.pdf", [404, 404, 404, 404], { page: false }),
  page("s.$token._index", "/s/{link}", forAll),
  page("s.$token._index", "/s/unknown", [404, 404, 404, 404]),
  page("s.$token.$section", "/s/{link}/1", forAll, { scripts: true }),
  page("s.$token.$section", "/s/{link}/3", forAll, { scripts: true }),
  page("s.$token.$section", "/s/{link}/9", [404, 404, 404, 404]),
  page("s.$token.review", "/s/{link}/review", forAll),
  page("s.$token.delete", "/s/{link}/delete", forAll),
  page("s.$token.letters", "/s/{link}/letters", forAll),
  page("s.$token.receipt._index", "/s/{link}/receipt", [302, 302, 302, 302], { page: false }),
  page("s.$token.receipt.pdf", "/s/{link}/receipt/pdf", [404, 404, 404, 404], { page: false }),
  page("surveys._index", "/surveys", forAll),
  page("surveys.instruments._index", "/surveys/instruments", forAdministrators),
  page("surveys.instruments.$id.$version._index", "/surveys/instruments/radmann-2018/1", forAdministrators),
  page("surveys.instruments.$id.$version._index", "/surveys/instruments/unknown/1", [302, 404, 403, 403]),
  page(
    "surveys.instruments.$id.$version.$file",
    "/surveys/instruments/radmann-2018/1/yaml",
    forAdministrators,
    { page: false },
  ),
  page("surveys.drafts.$draft._index", "/surveys/drafts/unknown", [302, 404, 403, 403]),
  page("surveys.drafts.$draft.head", "/surveys/drafts/unknown/head", [302, 404, 403, 403]),
  page(
    "surveys.drafts.$draft.sections.$section",
    "/surveys/drafts/unknown/sections/first",
    [302, 404, 403, 403],
  ),
  page("surveys.drafts.$draft.items.$item._index", "/surveys/drafts/unknown/items/q1", [302, 404, 403, 403]),
  page(
    "surveys.drafts.$draft.items.$item.remove",
    "/surveys/drafts/unknown/items/q1/remove",
    [302, 404, 403, 403],
  ),
  page(
    "surveys.drafts.$draft.background.$background",
    "/surveys/drafts/unknown/background/0",
    [302, 404, 403, 403],
  ),
  page(
    "surveys.drafts.$draft.preview.$section",
    "/surveys/drafts/unknown/preview/first",
    [302, 404, 403, 403],
  ),
  page("surveys.drafts.$draft.yaml", "/surveys/drafts/unknown/yaml", [302, 404, 403, 403]),
  page("surveys.waves.new", "/surveys/waves/new", forAdministrators),
  page("surveys.waves.$wave._index", "/surveys/waves/{wave}", forAdministrators),
  page("surveys.waves.$wave._index", "/surveys/waves/{open_wave}?ask=close", forAdministrators),
  page("surveys.waves.$wave._index", "/surveys/waves/unknown", [302, 404, 403, 403]),
  page("surveys.waves.$wave.edit", "/surveys/waves/{open_wave}/edit", forAdministrators),
  page("surveys.waves.$wave.frame._index", "/surveys/waves/{wave}/frame", forAdministrators),
  page(
    "surveys.waves.$wave.frame._index",
    "/surveys/waves/{open_wave}/frame?search=finnes%20ikke",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.frame.addresses",
    "/surveys/waves/{open_wave}/frame/addresses",
    forAdministrators,
  ),
  page("surveys.waves.$wave.frame.new", "/surveys/waves/{open_wave}/frame/new", forAdministrators),
  page(
    "surveys.waves.$wave.frame.$member._index",
    "/surveys/waves/{open_wave}/frame/{member}",
    forAdministrators,
  ),
  page(
    "surveys.waves.$wave.frame.$member.delete",
    "/surveys/waves/{wave}/frame/{answered_member}/delete",
    forAdministrators,
  ),
  page("surveys.waves.$wave.mail._index", "/surveys/waves/{open_wave}/mail", forAdministrators),
  page("surveys.waves.$wave.mail._index", "/surveys/waves/{wave}/mail", forAdministrators),
  page(
    "surveys.waves.$wave.mail.new",
    "/surveys/waves/{open_wave}/mail/new?kind=invitation",
    forAdministrators,
  ),
  page("surveys.waves.$wave.mail.new", "/surveys/waves/{wave}/mail/new?kind=reminder", forAdministrators),
  page("surveys.waves.$wave.mail.$mailing", "/surveys/waves/{open_wave}/mail/unknown", [302, 404, 403, 403]),
  page("surveys.waves.$wave.preview.$section", "/surveys/waves/{open_wave}/preview/1", forAdministrators),
  page("people._index", "/people", forAdministrators),
  page("people.new", "/people/new", forAdministrators),
  page("people.$id", "/people/{person}", forAdministrators),
  page("audit", "/audit", forAdministrators),
  page("mail", "/mail", forAdministrators),

  post("language", "/language", [302, 302, 302, 302]),
  post("sign-in", "/sign-in", [422, 422, 422, 422]),
  post("password.forgot", "/password/forgot", [422, 422, 422, 422]),
  post("password.reset.$token", "/password/reset/unknown", [404, 404, 404, 404]),
  post("results.import", "/results/import", writes(422, 403, 403)),
  post("results.imports", "/results/imports", writes(404, 403, 403)),
  post("observations.imports._index", "/observations/imports", writes(404, 403, 403)),
  post("observations.import._index", "/observations/import", writes(422, 403, 403)),
  post("observations.import.$file", "/observations/import/unknown", writes(303, 403, 403)),
  post("observations.fetch", "/observations/fetch", writes(422, 403, 403)),
  post("evaluations.new", "/evaluations/new", writes(422, 403, 403)),
  post("evaluations.$id.stage", "/evaluations/{grading}/stage", writes(422, 422, 403)),
  post("evaluations.$id.team", "/evaluations/{grading}/team", writes(422, 403, 403)),
  post("evaluations.$id.documents", "/evaluations/{agreement}/documents", writes(422, 422, 403)),
  post("evaluations.$id.website", "/evaluations/{agreement}/website", writes(403, 422, 403)),
  post("evaluations.$id.interviews._index", "/evaluations/{agreement}/interviews", writes(403, 403, 403)),
  post("evaluations.$id.interviews.new", "/evaluations/{grading}/interviews/new", writes(422, 422, 403)),
  post(
    "evaluations.$id.interviews.$interview._index",
    "/evaluations/{agreement}/interviews/{interview}",
    writes(403, 303, 403),
  ),
  post(
    "evaluations.$id.interviews.$interview.edit",
    "/evaluations/{agreement}/interviews/{interview}/edit",
    writes(403, 403, 403),
  ),
  post(
    "evaluations.$id.interviews.$interview.notes",
    "/evaluations/{agreement}/interviews/{interview}/notes",
    writes(403, 401, 403),
  ),
  post("evaluations.$id.areas.$area", "/evaluations/{grading}/areas/3", writes(403, 422, 403)),
  post("evaluations.$id.grades", "/evaluations/{grading}/grades", writes(403, 401, 403)),
  post(
    "evaluations.$id.self-assessment._index",
    "/evaluations/{published}/self-assessment",
    writes(403, 403, 422),
  ),
  post(
    "evaluations.$id.self-assessment.$area",
    "/evaluations/{published}/self-assessment/1",
    writes(403, 403, 422),
  ),
  post(
    "evaluations.$id.self-assessment.grades",
    "/evaluations/{published}/self-assessment/grades",
    writes(403, 403, 401),
  ),
  post("evaluations.$id.findings.$area", "/evaluations/{grading}/findings/1", writes(403, 422, 403)),
  post("evaluations.$id.agreement.$area", "/evaluations/{grading}/agreement/1", writes(403, 403, 403)),
  post(
    "evaluations.$id.questions.$question",
    "/evaluations/{grading}/questions/1.1.1",
    writes(403, 422, 403),
  ),
  post("evaluations.$id.summary", "/evaluations/{grading}/summary", writes(403, 422, 403)),
  post("evaluations.$id.fact-check._index", "/evaluations/{published}/fact-check", writes(422, 422, 422)),
  post(
    "evaluations.$id.fact-check.comment",
    "/evaluations/{published}/fact-check/comment",
    writes(403, 403, 422),
  ),
  post(
    "evaluations.$id.fact-check.answer.$comment",
    "/evaluations/{published}/fact-check/answer/unknown",
    writes(403, 422, 403),
  ),
  post("evaluations.$id.follow-up._index", "/evaluations/{published}/follow-up", writes(403, 403, 422)),
  post(
    "evaluations.$id.follow-up.actions.new",
    "/evaluations/{published}/follow-up/actions/new",
    writes(403, 403, 422),
  ),
  post(
    "evaluations.$id.follow-up.actions.$action",
    "/evaluations/{published}/follow-up/actions/{action}",
    writes(403, 403, 422),
  ),
  post(
    "evaluations.$id.follow-up.reviews",
    "/evaluations/{published}/follow-up/reviews",
    writes(403, 422, 422),
  ),
  post("evaluations.$id.publish", "/evaluations/{grading}/publish", writes(422, 422, 403)),
  post("evaluations.$id.comparison", "/evaluations/{published}/comparison", writes(403, 403, 422)),
  post("s.$token.$section", "/s/{link}/1", [303, 303, 303, 303]),
  post("s.$token.delete", "/s/{link}/delete", [422, 422, 422, 422]),
  post("s.$token.letters", "/s/{link}/letters", [422, 422, 422, 422]),
  post("surveys.waves.$wave.report.edit", "/surveys/waves/{wave}/report/edit", writes(422, 403, 403)),
  post("s.$token.review", "/s/{link}/review", [422, 422, 422, 422]),
  post("s.$token.saves", "/s/{link}/saves", [422, 422, 422, 422]),
  post(
    "indices.$index.$year.editions._index",
    "/indices/kommuneindeks-2025/2024/editions",
    writes(422, 403, 403),
  ),
  post("people.new", "/people/new", writes(422, 403, 403)),
  post("surveys.instruments._index", "/surveys/instruments", writes(422, 403, 403)),
  post("surveys.drafts.$draft._index", "/surveys/drafts/unknown", writes(404, 403, 403)),
  post("surveys.drafts.$draft.head", "/surveys/drafts/unknown/head", writes(404, 403, 403)),
  post(
    "surveys.drafts.$draft.sections.$section",
    "/surveys/drafts/unknown/sections/first",
    writes(404, 403, 403),
  ),
  post("surveys.drafts.$draft.items.$item._index", "/surveys/drafts/unknown/items/q1", writes(404, 403, 403)),
  post(
    "surveys.drafts.$draft.items.$item.remove",
    "/surveys/drafts/unknown/items/q1/remove",
    writes(404, 403, 403),
  ),
  post(
    "surveys.drafts.$draft.background.$background",
    "/surveys/drafts/unknown/background/0",
    writes(404, 403, 403),
  ),
  post("surveys.drafts.$draft.yaml", "/surveys/drafts/unknown/yaml", writes(422, 403, 403)),
  post("surveys.waves.new", "/surveys/waves/new", writes(422, 403, 403)),
  post("surveys.waves.$wave._index", "/surveys/waves/{wave}", writes(422, 403, 403)),
  post(
    "surveys.waves.$wave.mail.new",
    "/surveys/waves/{open_wave}/mail/new?kind=invitation",
    writes(422, 403, 403),
  ),
  post("surveys.waves.$wave.mail.$mailing", "/surveys/waves/{open_wave}/mail/unknown", writes(404, 403, 403)),
  post(
    "surveys.waves.$wave.frame.addresses",
    "/surveys/waves/{open_wave}/frame/addresses",
    writes(422, 403, 403),
  ),
  post("surveys.waves.$wave.frame.new", "/surveys/waves/{open_wave}/frame/new", writes(422, 403, 403)),
  post(
    "surveys.waves.$wave.frame.$member._index",
    "/surveys/waves/{open_wave}/frame/{member}",
    writes(422, 403, 403),
  ),
  post(
    "surveys.waves.$wave.frame.$member.delete",
    "/surveys/waves/{wave}/frame/{answered_member}/delete",
    writes(422, 403, 403),
  ),
  post(
    "surveys.waves.$wave.texts.$variable._index",
    "/surveys/waves/{wave}/texts/q20",
    writes(422, 403, 403),
  ),
  post("surveys.waves.$wave.edit", "/surveys/waves/{wave}/edit", writes(422, 403, 403)),
  post("people.$id", "/people/{person}", writes(422, 403, 403)),
  post("account", "/account", writes(422, 422, 422)),
  post("sign-out", "/sign-out", [302, 302, 302, 302]),
];

/** The addresses with the demo workspace's own ids in them. */
export async function resolvePlaces(dataDirectory: string): Promise<Place[]> {
  const client = createClient({ url: `file:${path.join(dataDirectory, "peil.db")}` });
  const idOf = async (sql: string): Promise<string> => String((await client.execute(sql)).rows[0]?.["id"]);
  const evaluation = (stage: string): Promise<string> =>
    idOf(`SELECT id FROM Evaluation WHERE stage = '${stage}'`);
  const ids: Record<string, string> = {
    published: await idOf("SELECT evaluationId AS id FROM Publication"),
    action: await idOf("SELECT id FROM FollowUpAction"),
    grading: await evaluation("grading"),
    agreement: await evaluation("agreement"),
    interview: await idOf("SELECT id FROM Interview"),
    document: await idOf("SELECT id FROM Document WHERE contentHash IS NOT NULL"),
    planned: await evaluation("planned"),
    figures: await idOf("SELECT id FROM ObservationImport"),
    person: await idOf("SELECT id FROM User WHERE role = 'evaluator'"),
    wave: await idOf("SELECT id FROM Wave ORDER BY closesAt"),
    open_wave: await idOf("SELECT id FROM Wave ORDER BY closesAt DESC"),
    member: await idOf(
      "SELECT FrameMember.id FROM FrameMember JOIN Wave ON Wave.id = waveId ORDER BY closesAt DESC, municipality",
    ),
    answered_member: await idOf(
      "SELECT FrameMember.id FROM FrameMember JOIN Wave ON Wave.id = waveId JOIN SurveyResponse ON memberId = FrameMember.id ORDER BY closesAt, municipality",
    ),
    answered_number: await idOf(
      "SELECT municipality AS id FROM FrameMember JOIN Wave ON Wave.id = waveId JOIN SurveyResponse ON memberId = FrameMember.id ORDER BY closesAt, municipality",
    ),
    link: demoLink(dataDirectory),
  };
  client.close();
  return places.map((place) => ({
    ...place,
    path: place.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ""),
  }));
}

/** Every route that there is, by its file's name without ending. */
export function routeFiles(): string[] {
  const folder = path.resolve(import.meta.dirname, "../../app/routes");
  return fs
    .readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.replace(/\.tsx?$/, ""));
}

/** The token of the demo's personal link to a survey. */
export function demoLink(dataDirectory: string): string {
  const file = path.join(dataDirectory, "demo-survey.json");
  const { link } = JSON.parse(fs.readFileSync(file, "utf8")) as { link: string };
  return link.replace("/s/", "");
}

/** The demo workspace's sign-in for a role. */
export function demoSignIn(dataDirectory: string, role: Role): { email: string; password: string } {
  const file = path.join(dataDirectory, "demo-sign-ins.json");
  const people = JSON.parse(fs.readFileSync(file, "utf8")) as {
    role: Role;
    email: string;
    password: string;
  }[];
  const person = people.find((candidate) => candidate.role === role);
  if (!person) throw new Error(`The demo workspace has nobody with the role ${role}.`);
  return person;
}

import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { DeleteAnswersForm } from "~/survey/waves/delete-answers-form";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { findMember } from "~/survey/waves/frame-members.server";
import { deleteResponse } from "~/survey/waves/response-deletion.server";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, method, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const member = await findMember(db, wave.row.id, params["member"] ?? "");
  if (!member) throw new Response(null, { status: 404 });
  const back = `${wavePath(wave.row.id, "frame")}/${member.id}`;
  if (member.startedAt === null && method === "GET") throw redirect(back);
  const { name, submissions } = member;
  return { title: t("waves:delete_title", { name }), head: waveHead(wave, new Date()), submissions, back };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const { row } = await requireWave(db, params["wave"]);
  const member = await findMember(db, row.id, params["member"] ?? "");
  if (!member) throw new Response(null, { status: 404 });
  const sent = formTexts(await readForm(request), ["reason", "confirmed"]);
  const reason = sent.reason.trim().slice(0, 500);
  const faults = [
    ...(reason === "" ? [{ name: "reason", code: "deletion_reason_missing" }] : []),
    ...(sent.confirmed === "yes" ? [] : [{ name: "confirmed", code: "deletion_not_confirmed" }]),
  ].map(({ name, code }) => ({ name, message: faultSentence({ code }, t) }));
  if (faults.length > 0) return data({ faults, reason: sent.reason }, { status: 422 });
  // Sent twice, there is nothing left to delete the second time.
  await deleteResponse(db, caller, member.id, { by: "administrator", reason });
  return redirect(`${wavePath(row.id, "frame")}/${member.id}?done=deleted`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function DeleteAnswersPage() {
  const { title, head, submissions, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("waves");
  return (
    <div className="page">
      <WaveHead head={head} current="frame" />
      <h1>{title}</h1>
      <p className="lead">{t("delete_lead")}</p>
      <ul className="measure">
        <li>{t("delete_all", { count: submissions })}</li>
        <li>{t("delete_codings")}</li>
        <li>{t("delete_published")}</li>
        <li>{t("delete_logged")}</li>
      </ul>
      <DeleteAnswersForm back={back} reason={answer?.reason ?? ""} faults={answer?.faults ?? []} />
    </div>
  );
}

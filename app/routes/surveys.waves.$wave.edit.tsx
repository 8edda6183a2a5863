import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { handleEdit } from "~/survey/waves/edit-action.server";
import { EditForm } from "~/survey/waves/edit-form";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { questionnaireWords } from "~/survey/waves/stored-instruments.server";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";
import { settingValues } from "~/survey/waves/wave-settings";

export const loader = forRoles(["administrator"], async ({ db, params, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  return {
    title: t("waves:place_edit"),
    head: waveHead(wave, new Date()),
    questionnaire: questionnaireWords(wave.instrument, language, t),
    values: settingValues({ ...wave.row, texts: wave.texts }),
    version: wave.row.version,
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const form = await readForm(request);
  const outcome = await handleEdit(db, form, { caller, waveId: params["wave"], t });
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  return redirect(`${wavePath(params["wave"] ?? "", "overview")}?done=changed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function EditWavePage() {
  const { title, head, questionnaire, values, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("waves");
  return (
    <div className="page">
      <WaveHead head={head} current="edit" />
      <h1>{title}</h1>
      <p>
        {t("questionnaire")}: {questionnaire}.{" "}
        <a href={`/surveys/waves/${head.id}/preview/1`}>{t("see_questionnaire")}</a>
      </p>
      <p className="quiet">{t(`edit_note_${head.state}`)}</p>
      <EditForm id={head.id} values={values} version={version} answer={answer ?? null} />
    </div>
  );
}

import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles } from "~/access/guard.server";
import type { Database } from "~/platform/database.server";
import { readForm } from "~/platform/form.server";
import { defaultLanguage } from "~/platform/i18n/languages";
import { listMunicipalities } from "~/registry/municipality-store.server";
import { newestFigures } from "~/registry/newest-figures";
import { registerChoices } from "~/survey/waves/frame-source";
import { handleNewWave } from "~/survey/waves/new-wave-action.server";
import { NewWaveForm, type NewWaveValues } from "~/survey/waves/new-wave-form";
import { NewWavePreview } from "~/survey/waves/new-wave-preview";
import type { RegisterMunicipality } from "~/survey/waves/register-query";
import { instrumentChoices } from "~/survey/waves/stored-instruments.server";
import { wavePath } from "~/survey/waves/wave-pages";
import { newSettingValues } from "~/survey/waves/wave-settings";

export const loader = forRoles(["administrator"], async ({ db, caller, language, t }) => {
  const instruments = await instrumentChoices(db, language, t);
  const values: NewWaveValues = {
    ...newSettingValues(new Date(), caller.email),
    waveId: randomUUID(),
    instrument: instruments.length === 1 ? (instruments[0]?.value ?? "") : "",
    ...{ frameSource: "register", frameText: "", inhabitantsAtLeast: "", inhabitantsBelow: "3000" },
    ...{ county: "", kostraGroup: "", centralityClass: "", mailLanguage: defaultLanguage },
  };
  return {
    title: t("waves:new_wave"),
    instruments,
    choices: registerChoices(await registerOf(db)),
    values,
  };
});

export const action = forRoles(["administrator"], async ({ request, db, caller, language, t }) => {
  const form = await readForm(request);
  const register = await registerOf(db);
  const answer = await handleNewWave(db, form, { caller, register, language, t });
  if (answer.step === "done") return redirect(`${wavePath(answer.waveId, "overview")}?done=created`, 303);
  return data(answer, { status: answer.step === "form" ? answer.status : 200 });
});

/** What the survey room is handed of the register of municipalities. */
async function registerOf(db: Database): Promise<RegisterMunicipality[]> {
  return (await listMunicipalities(db)).map(newestFigures);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `${page?.title} – Peil` }];

export default function NewWavePage() {
  const { title, instruments, choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("waves");
  return (
    <div className="page">
      <p>
        <a href="/surveys">{t("surveys")}</a>
      </p>
      <h1>{title}</h1>
      {answer?.step === "preview" ? (
        <NewWavePreview view={answer.preview} />
      ) : (
        <>
          <p className="lead">{t("new_lead")}</p>
          <NewWaveForm
            values={answer?.values ?? values}
            faults={answer?.faults ?? []}
            tableFaults={answer?.tableFaults ?? []}
            instruments={instruments}
            choices={choices}
          />
        </>
      )}
    </div>
  );
}

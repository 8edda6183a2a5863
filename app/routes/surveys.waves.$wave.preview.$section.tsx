import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles, refusal } from "~/access/guard.server";
import { SectionPreview } from "~/survey/answering/section-preview";
import { findSection } from "~/survey/answering/section-page.server";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { previewView } from "~/survey/waves/preview-view";
import { PreviewSteps } from "~/survey/waves/preview-steps";
import { WaveHead } from "~/survey/waves/wave-head";
import { Notice } from "~/ui/notice";

export const loader = forRoles(["administrator"], async ({ db, params, language }) => {
  const wave = await requireWave(db, params["wave"]);
  const section = findSection(wave, params["section"]);
  if (!section) throw refusal("survey_section_unknown", 404);
  return { head: waveHead(wave, new Date()), ...previewView(wave, section, language) };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.section.name}: ${page?.head.name} – Peil` },
];

/** A section of the questionnaire as a respondent meets it. Nothing that is typed here is sent or kept. */
export default function PreviewPage() {
  const { head, section, sections, asked, texts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("waves");
  return (
    <div className="page">
      <WaveHead head={head} current="overview" />
      <h1>{section.name}</h1>
      <Notice>
        <p>{t("preview_only")}</p>
      </Notice>
      {section.position === 1 ? (
        <section className="stack" aria-labelledby="first-page">
          <h2 id="first-page">{t("preview_first_page")}</h2>
          <h3>{t("part_purpose")}</h3>
          <p className="measure">{texts.purpose}</p>
          <h3>{t("part_privacy")}</h3>
          <p className="measure">{texts.privacy}</p>
        </section>
      ) : null}
      <PreviewSteps id={head.id} sections={sections} current={section.position} />
      <SectionPreview section={section} asked={asked} />
      <PreviewSteps id={head.id} sections={sections} current={section.position} />
    </div>
  );
}

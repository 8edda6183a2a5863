import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { WaveHead, type WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import { waveFileKinds } from "./wave-file-kinds";
import "./analysis.css";

interface ExportPageProps {
  head: WaveHeadData;
  /** How many responses the files hold. */
  responses: number;
}

/** What a wave can be downloaded as, and what each file is for. */
export function ExportPage({ head, responses }: ExportPageProps) {
  const { t } = useTranslation("survey_analysis");
  return (
    <div className="page">
      <WaveHead head={head} current="export" />
      <h1>{t("export_title")}</h1>
      <p className="lead">{t("export_lead", { count: responses })}</p>
      <Notice kind="attention">
        <p>{t("export_caution")}</p>
      </Notice>
      {(["answers", "others"] as const).map((part) => (
        <section key={part} className="stack">
          <h2>{t(`export_${part}`)}</h2>
          <ul className="export-files">
            {waveFileKinds[part].map((kind) => (
              <li key={kind} className="panel">
                <h3>{t(`export_${kind}`)}</h3>
                <p>{t(`export_${kind}_text`)}</p>
                <p>
                  <a
                    className="ds-button"
                    data-variant={kind === "responses" ? "primary" : "secondary"}
                    href={`${wavePath(head.id, "export")}/${kind}`}
                  >
                    {t("export_download", { name: t(`export_${kind}`) })}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { WaveHead, type WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";
import type { AnalysisChoices } from "./analysis-choices";
import "./analysis.css";

/** What every page of the analysis stands in. */
export interface AnalysisFrame {
  head: WaveHeadData;
  choices: AnalysisChoices;
  /** The choices as the end of an address. */
  query: string;
  backgrounds: { id: string; name: string }[];
  sections: { id: string; name: string }[];
  /** What must be known of the weights, in sentences; none without weights. */
  weighting: string[];
}

interface AnalysisFrameProps {
  frame: AnalysisFrame;
  /** The section that is shown; null for the first page. */
  current: string | null;
  title: string;
  children: ReactNode;
}

/** Head, way between the parts, and what is chosen to be seen, around a page of the analysis. */
export function AnalysisPage({ frame, current, title, children }: AnalysisFrameProps) {
  const { t } = useTranslation("survey_analysis");
  const { head, query, sections, weighting, choices } = frame;
  const address = wavePath(head.id, "analysis");
  const parts = [{ id: null, name: t("overview") }, ...sections];
  return (
    <div className="page analysis">
      <WaveHead head={head} current="analysis" />
      <h1>{title}</h1>
      <nav aria-label={t("sections_nav")}>
        <ul className="analysis__parts">
          {parts.map(({ id, name }) => (
            <li key={id ?? ""}>
              <a
                href={`${address}${id ? `/${id}` : ""}${query}`}
                aria-current={id === current ? "page" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ChoicesForm frame={frame} />
      {choices.disclosed ? (
        <Notice>
          <p>{t("others_note")}</p>
        </Notice>
      ) : null}
      {weighting.length > 0 ? (
        <Notice>
          {weighting.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      {children}
    </div>
  );
}

function ChoicesForm({ frame: { choices, backgrounds } }: { frame: AnalysisFrame }) {
  const { t } = useTranslation("survey_analysis");
  if (backgrounds.length === 0) return null;
  const isChosen = choices.by !== null || choices.weight.length > 0 || choices.disclosed;
  return (
    <details className="ds-details analysis__choices" open={isChosen}>
      <summary>{t("choices_title")}</summary>
      <form method="get" className="form analysis__form">
        <Field name="by" label={t("by")}>
          {(control) => (
            <select {...control} className="ds-input" defaultValue={choices.by ?? ""}>
              <option value="">{t("by_none")}</option>
              {backgrounds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceGroup name="weight" legend={t("weight")} hint={t("weight_hint")}>
          {backgrounds.map(({ id, name }) => (
            <Choice
              key={id}
              type="checkbox"
              name="weight"
              value={id}
              defaultChecked={choices.weight.some((chosen) => chosen === id)}
            >
              {name}
            </Choice>
          ))}
        </ChoiceGroup>
        <ChoiceGroup name="view" legend={t("view")}>
          {(["all", "others"] as const).map((view) => (
            <Choice
              key={view}
              type="radio"
              name="view"
              value={view}
              defaultChecked={choices.disclosed === (view === "others")}
            >
              {t(`view_${view}`)}
            </Choice>
          ))}
        </ChoiceGroup>
        <div>
          <button type="submit" className="ds-button" data-variant="primary">
            {t("show")}
          </button>
        </div>
      </form>
    </details>
  );
}

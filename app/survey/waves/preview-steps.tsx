import { useTranslation } from "react-i18next";
import "./waves.css";

interface PreviewStepsProps {
  id: string;
  sections: string[];
  /** Counted from 1. */
  current: number;
}

/** The way between the sections of a questionnaire that is looked at. */
export function PreviewSteps({ id, sections, current }: PreviewStepsProps) {
  const { t } = useTranslation("waves");
  return (
    <ol className="preview-steps" aria-label={t("preview_sections")}>
      {sections.map((name, place) => (
        <li key={name}>
          <a
            href={`/surveys/waves/${id}/preview/${place + 1}`}
            aria-current={place + 1 === current ? "page" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ol>
  );
}

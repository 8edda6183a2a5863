import "./answering.css";
import { useTranslation } from "react-i18next";
import { ItemField } from "./item-field";
import type { SectionView } from "./section-view";

interface SectionPreviewProps {
  section: SectionView;
  /** Who is asked a question that not everybody is asked, in words, by the question's id. */
  asked: Readonly<Record<string, string>>;
}

/**
 * A section as a respondent meets it, to look at: its fields can be tried, and nothing is sent or kept. Questions that depend on
 * earlier answers are all shown, each with what they depend on. The page gives it a heading.
 */
export function SectionPreview({ section, asked }: SectionPreviewProps) {
  const { t } = useTranslation("answering");
  return (
    <div className="answering section-preview">
      {section.introduction ? <p className="lead">{section.introduction}</p> : null}
      {section.items.map((item) => (
        <div key={item.id} className="section-preview__item">
          {asked[item.id] ? (
            <p className="section-preview__asked">{t("preview_asked", { condition: asked[item.id] })}</p>
          ) : null}
          <ItemField item={{ ...item, shown: true }} saved="" />
        </div>
      ))}
    </div>
  );
}

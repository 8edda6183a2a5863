import { useTranslation } from "react-i18next";
import { isSame, type TextSegment } from "./text-difference";

interface TextChangeProps {
  segments: readonly TextSegment[];
  /** What the two columns are called, for example «Versjon 1» and «Versjon 2». */
  names: { before: string; after: string };
  /** The language that the text is written in. */
  language: string;
}

/** A text before and after, side by side. What is gone is struck out, what is new underlined, and both are said in words. */
export function TextChange({ segments, names, language }: TextChangeProps) {
  return (
    <div className="text-change">
      {(["before", "after"] as const).map((side) => (
        <div key={side}>
          <p className="text-change__name">{names[side]}</p>
          <p className="text-change__text" lang={language}>
            <Side segments={segments} side={side} />
          </p>
        </div>
      ))}
    </div>
  );
}

function Side({ segments, side }: { segments: readonly TextSegment[]; side: "before" | "after" }) {
  const { t, i18n } = useTranslation("publication");
  if (segments.every((segment) => segment[side] === "")) {
    return (
      <span className="quiet" lang={i18n.language}>
        {t("compare_empty_text")}
      </span>
    );
  }
  const Mark = side === "before" ? "del" : "ins";
  return segments.map((segment, index) => {
    const text = segment[side];
    if (text === "" || isSame(segment)) return text;
    return (
      <Mark key={index}>
        <span className="visually-hidden" lang={i18n.language}>
          {t(side === "before" ? "compare_removed_word" : "compare_added_word")}:{" "}
        </span>
        {text}
      </Mark>
    );
  });
}

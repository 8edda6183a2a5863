import type { Caption } from "../document";

/** «Figur 3 Poeng i hvert område», over or under a figure. */
export function FigureCaption({ caption }: { caption: Caption }) {
  return (
    <figcaption className="report-caption">
      <strong>{caption.label}</strong> {caption.text}
    </figcaption>
  );
}

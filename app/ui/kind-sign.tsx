import "./kind-sign.css";
import { kindShapes } from "./kind-shapes";

/** The sign of a kind of finding. It stands beside the word, which says what it means. */
export function KindSign({ kind }: { kind: keyof typeof kindShapes }) {
  const { outline, mark } = kindShapes[kind];
  return (
    <svg className={`kind-sign kind-sign--${kind}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path className="kind-sign__outline" d={outline} />
      <path className="kind-sign__mark" d={mark} />
    </svg>
  );
}

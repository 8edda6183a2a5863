import "./charts.css";

/** The hues and patterns that a bar can have; three of them mean the same everywhere in Peil (base.css). */
export type BarTone = "plain" | "system" | "extent" | "result";

/** What a shape is filled with; «system» is whole, «extent» hatched, «result» dotted, so that they differ without colour too. */
export function toneFill(tone: BarTone): string {
  return tone === "extent" || tone === "result"
    ? `url(#pattern-${tone})`
    : `var(--peil-${tone === "plain" ? "strong" : tone})`;
}

/** The patterns, once on a page that shows bars with parts. */
export function ChartPatterns() {
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="pattern-extent"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="chart-patterns__extent" width="5" height="5" />
          <line className="chart-patterns__hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
        <pattern id="pattern-result" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="chart-patterns__result" width="6" height="6" />
          <circle className="chart-patterns__dot" cx="1.5" cy="1.5" r="0.9" />
          <circle className="chart-patterns__dot" cx="4.5" cy="4.5" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}

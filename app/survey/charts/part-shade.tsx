import type { StackedPart } from "./chart";
import type { ChartColors } from "./chart-colors";

/** How a part of a stacked bar looks. */
export interface Shade {
  /** Of the strong colour over the background, 0-1. */
  opacity: number;
  mark: "none" | "lines" | "dots" | "hatch";
}

/**
 * From pale to strong along the scale, with lines or dots on two of every three, so that neighbours differ on a black-and-white printer
 * too. What is no part of the scale, such as «don't know», has a hatch and no shade.
 */
export function shadeOf(parts: readonly StackedPart[], index: number): Shade {
  if (parts[index]?.missing) return { opacity: 0, mark: "hatch" };
  const onScale = parts.filter(({ missing }) => !missing).length;
  const place = parts.slice(0, index).filter(({ missing }) => !missing).length;
  const marks = ["none", "lines", "dots"] as const;
  return {
    opacity: 0.15 + (0.85 * place) / Math.max(onScale - 1, 1),
    mark: marks[place % marks.length] ?? "none",
  };
}

interface PartsPaint {
  parts: readonly StackedPart[];
  colors: ChartColors;
  /** Before the names of the patterns, which are used once on a page. */
  patterns: string;
}

/** Fills a part: the shade, and its marks over it. A program that draws no patterns still shows the shade. */
export function PartShade({
  parts,
  colors,
  patterns,
  index,
  ...place
}: PartsPaint & { index: number; x: number; y: number; width: number; height: number }) {
  const { opacity, mark } = shadeOf(parts, index);
  return (
    <>
      <rect {...place} fill={opacity === 0 ? colors.ground : colors.background} />
      {opacity > 0 ? <rect {...place} fill={colors.strong} fillOpacity={opacity} /> : null}
      {mark === "none" ? null : <rect {...place} fill={`url(#${patterns}-${index}) none`} />}
      <rect {...place} fill="none" stroke={colors.background} strokeWidth={1.5} />
    </>
  );
}

/** The marks of the parts, once in a drawing. */
export function PartPatterns({ parts, colors, patterns }: PartsPaint) {
  return (
    <defs>
      {parts.map((_, index) => {
        const { opacity, mark } = shadeOf(parts, index);
        if (mark === "none") return null;
        const ink = mark === "hatch" ? colors.quiet : opacity > 0.5 ? colors.background : colors.strong;
        return (
          <pattern
            key={index}
            id={`${patterns}-${index}`}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
            patternTransform={mark === "hatch" ? "rotate(-45)" : mark === "lines" ? "rotate(45)" : undefined}
          >
            {mark === "dots" ? (
              <circle cx={4} cy={4} r={1.2} fill={ink} fillOpacity={0.7} />
            ) : (
              <line x1={4} x2={4} y1={0} y2={8} stroke={ink} strokeOpacity={0.6} strokeWidth={1.5} />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}

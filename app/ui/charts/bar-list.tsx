import "./charts.css";
import { barSegments, barTicks } from "./bar-geometry";
import { type BarTone, toneFill } from "./chart-patterns";

export interface BarPart {
  /** Length of the part, 0-1 of the axis. */
  share: number;
  tone: BarTone;
}

export interface Bar {
  /** Stands before the label. */
  number?: string | undefined;
  label: string;
  /** The figure as people read it. */
  value: string;
  /** What the figure is out of, said more quietly after it. */
  most?: string | undefined;
  /** The parts of the bar from zero. One plain part makes an ordinary bar. */
  parts: readonly BarPart[];
  /** A thin line across the bar, such as a mean, with the words that say what it is. */
  mark?: { share: number; words: string } | undefined;
}

/**
 * Horizontal bars from zero with direct labels. For those who do not see it a list in which label and value say all. Bars with
 * parts need `ChartPatterns` once on the page.
 */
export function BarList({ bars }: { bars: readonly Bar[] }) {
  return (
    <div className="bar-list-frame">
      <ul className="bar-list">
        {bars.map((bar) => (
          <li key={`${bar.number} ${bar.label}`} className="bar-list__bar">
            <span className="bar-list__label">
              {bar.number ? <span className="bar-list__number">{bar.number} </span> : null}
              {bar.label}
            </span>
            <BarGraphic parts={bar.parts} mark={bar.mark?.share} />
            <span className="bar-list__value">
              {bar.value}
              {bar.most ? <span className="bar-list__most"> {bar.most}</span> : null}
              {bar.mark ? <span className="bar-list__mark">{bar.mark.words}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A bar alone, where its figure stands in the text beside it. Fills the width that it is given. */
export function BarGraphic({ parts, mark }: Pick<Bar, "parts"> & { mark?: number | undefined }) {
  const segments = barSegments(parts.map(({ share }) => share));
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className="bar__ground" width="100%" height="100%" />
      {barTicks.slice(1, -1).map((tick) => (
        <line key={tick} className="bar__tick" x1={percent(tick)} x2={percent(tick)} y1="0" y2="100%" />
      ))}
      {parts.map(({ tone }, index) => {
        const { start, length } = segments[index] ?? { start: 0, length: 0 };
        return (
          <rect
            key={index}
            className={`bar__part bar__part--${tone}`}
            x={percent(start)}
            width={percent(length)}
            height="100%"
            fill={toneFill(tone)}
          />
        );
      })}
      {mark === undefined ? null : (
        <>
          <line className="bar__mark-halo" x1={percent(mark)} x2={percent(mark)} y1="-3" y2="100%" />
          <line className="bar__mark" x1={percent(mark)} x2={percent(mark)} y1="-3" y2="100%" />
        </>
      )}
    </svg>
  );
}

/** A swatch beside the name of a tone, so that words and bars are known to belong together. */
export function ToneSwatch({ tone }: { tone: BarTone }) {
  return (
    <svg className="tone-swatch" aria-hidden="true" focusable="false">
      <rect className={`bar__part bar__part--${tone}`} width="100%" height="100%" fill={toneFill(tone)} />
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

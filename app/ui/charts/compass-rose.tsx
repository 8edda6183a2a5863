import "./charts.css";
import { type RoseGeometry, roseGeometry, type RosePoint, roseSpears } from "./rose-geometry";

interface CompassRoseProps {
  /** Eight points, the first one up and the rest clockwise. */
  points: readonly RosePoint[];
  /** What the picture shows, for those who do not see it; the figures themselves stand in a table beside it. */
  name: string;
  /** What the points are compared with, as shares; drawn pale behind them. Null where there is nothing to compare with. */
  compared?: readonly (number | null)[];
}

/**
 * The compass rose: every point is a spear whose length is its share of the most that is possible, over the pale rose of full
 * marks. It has one proportion for all screens, in which the labels stay readable down to 350 pixels.
 */
export function CompassRose({ points, name, compared }: CompassRoseProps) {
  const rose = roseGeometry(points, { radius: 96, fontSize: 11.5, nameWidth: 102 });
  const pale = roseSpears(compared?.map((share) => share ?? 0) ?? [], rose.radius);
  return (
    <svg className="compass-rose" viewBox={viewBox(rose)} role="img" aria-label={name}>
      <RoseGround rose={rose} />
      {pale.map((spear, index) => (
        <path key={index} className="compass-rose__compared" d={spear.whole} />
      ))}
      {rose.spears.map((spear, index) => (
        <g key={index}>
          <path className="compass-rose__first" d={spear.first} />
          <path className="compass-rose__second" d={spear.second} />
          <path className="compass-rose__edge" d={spear.whole} />
        </g>
      ))}
      {pale.map((spear, index) => (
        <g key={index}>
          <path className="compass-rose__compared-halo" d={spear.outline} />
          <path className="compass-rose__compared-line" d={spear.outline} />
        </g>
      ))}
      <g className="compass-rose__ring-labels" fontSize={7.5} textAnchor="middle">
        {rose.rings.map(({ radius, label, x, y }) => (
          <text key={radius} x={x} y={y + 2.6}>
            {label}
          </text>
        ))}
      </g>
      {rose.labels.map((label, index) => (
        <g key={index} textAnchor={label.anchor}>
          <text
            className="compass-rose__number"
            x={label.number.x}
            y={label.number.y}
            fontSize={11.5}
            textAnchor="middle"
          >
            {label.number.text}
          </text>
          <text className="compass-rose__value" x={label.x} y={label.value.y} fontSize={15.5}>
            {label.value.text}
          </text>
          {label.lines.map(({ text, y }) => (
            <text key={y} className="compass-rose__name" x={label.x} y={y} fontSize={11.5}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function RoseGround({ rose }: { rose: RoseGeometry }) {
  return (
    <>
      <circle
        className="compass-rose__rim"
        r={(rose.radius + rose.rim) / 2}
        strokeWidth={rose.rim - rose.radius}
      />
      <circle className="compass-rose__ring" r={rose.rim} />
      {rose.full.map((spear, index) => (
        <g key={index}>
          <path className="compass-rose__full" d={spear.whole} />
          <path className="compass-rose__full-half" d={spear.first} />
        </g>
      ))}
      {rose.rings.map(({ radius }) => (
        <circle key={radius} className="compass-rose__ring" r={radius} />
      ))}
    </>
  );
}

interface SmallRoseProps {
  shares: readonly number[];
  /** The place of the one point that is drawn strong; the others are pale. */
  strong: number;
}

/** The rose as a sign beside a heading: which of the points this is about. Says nothing that the text does not. */
export function SmallRose({ shares, strong }: SmallRoseProps) {
  return (
    <svg className="small-rose" viewBox="-52 -52 104 104" aria-hidden="true">
      <circle className="compass-rose__ring" r={50} />
      {roseSpears(shares, 50).map((spear, index) => (
        <g key={index} className={index === strong ? undefined : "small-rose__pale"}>
          <path className="compass-rose__first" d={spear.first} />
          <path className="compass-rose__second" d={spear.second} />
        </g>
      ))}
    </svg>
  );
}

const MARGIN = 4;

function viewBox({ frame }: RoseGeometry): string {
  // As wide to the left as to the right, so that the rose itself stands in the middle.
  const half = Math.max(-frame.left, frame.right) + MARGIN;
  return [-half, frame.top - MARGIN, 2 * half, frame.bottom - frame.top + 2 * MARGIN]
    .map(Math.round)
    .join(" ");
}

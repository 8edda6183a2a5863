import { roseSpears } from "~/ui/charts/rose-geometry";
import type { Cover } from "../document";

const RADIUS = 100;

/** Letters of a word that fills the line in the large type of a municipality's name. */
const LONG_WORD = 15;

/** The head of the report, with the municipality's own rose as its picture. */
export function ReportCover({ cover }: { cover: Cover }) {
  const isLong = cover.title.split(" ").some((word) => word.length > LONG_WORD);
  return (
    <header className="report-cover">
      <CoverRose shares={cover.shares} />
      <div className="report-cover__text">
        <p className="report-cover__kicker">{cover.kicker}</p>
        <h1 className={isLong ? "report-cover__long" : undefined}>{cover.title}</h1>
        <p className="report-cover__subtitle">{cover.subtitle}</p>
        {cover.mark ? <p className="report-cover__mark">{cover.mark.long}</p> : null}
        <ul className="report-cover__lines">
          {cover.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </header>
  );
}

function CoverRose({ shares }: { shares: readonly number[] }) {
  const full = roseSpears(
    shares.map(() => 1),
    RADIUS,
  );
  return (
    <svg className="report-cover__rose" viewBox="-101 -101 202 202" aria-hidden="true" focusable="false">
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <circle key={share} className="report-cover__ring" r={RADIUS * share} />
      ))}
      {full.map((spear, index) => (
        <g key={index}>
          <path className="report-cover__full" d={spear.first} />
          <path className="report-cover__full-shade" d={spear.second} />
        </g>
      ))}
      {roseSpears(shares, RADIUS).map((spear, index) => (
        <g key={index}>
          <path className="report-cover__first" d={spear.first} />
          <path className="report-cover__second" d={spear.second} />
        </g>
      ))}
    </svg>
  );
}

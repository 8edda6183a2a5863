/** Standard deviations to each side of the mean; what lies further out fills the bar. */
const REACH = 2.5;

/** A score as a bar from the mean: to the right better, to the left weaker. Its figure stands beside it in words. */
export function ZBar({ z }: { z: number | null }) {
  const share = Math.min(Math.abs(z ?? 0), REACH) / REACH / 2;
  const better = (z ?? 0) >= 0;
  return (
    <svg
      className="z-bar"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y="0" width="100" height="12" className="z-bar__ground" />
      {z === null ? null : (
        <rect
          x={better ? 50 : 50 - share * 100}
          y="2"
          width={share * 100}
          height="8"
          className={better ? "z-bar__better" : "z-bar__weaker"}
        />
      )}
      <line x1="50" x2="50" y1="0" y2="12" className="z-bar__mean" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

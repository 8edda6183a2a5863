/** Peil's sign: a compass rose of eight points, one for each area. Decorative; the name stands beside it. */
export function CompassMark({ size = 32 }: { size?: number }) {
  const long = "M16 1 L18.6 13.4 L16 16 L13.4 13.4 Z";
  const short = "M16 6.5 L17.7 14.3 L16 16 L14.3 14.3 Z";
  return (
    <svg
      className="compass-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="16" cy="16" r="15" fill="none" stroke="currentColor" strokeWidth="1" opacity="0.35" />
      {[45, 135, 225, 315].map((turn) => (
        <path key={turn} d={short} transform={`rotate(${turn} 16 16)`} fill="currentColor" opacity="0.55" />
      ))}
      {[90, 180, 270].map((turn) => (
        <path key={turn} d={long} transform={`rotate(${turn} 16 16)`} fill="currentColor" />
      ))}
      <path className="compass-mark__north" d={long} />
    </svg>
  );
}

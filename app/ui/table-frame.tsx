import type { ReactNode } from "react";

/**
 * A table wider than a phone scrolls in a frame of its own, which the keyboard reaches and a screen reader finds.
 * @param label what the table shows; no two frames of a page have the same.
 */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-frame">
      <div className="table-frame__table" tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
    </div>
  );
}

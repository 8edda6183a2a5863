const MOVE_MILLISECONDS = 400;

/**
 * Gives a table the rows of one that was drawn anew. A row that is there already, by its `data-key`, stays the same and is seen to move to
 * its new place; for those who want no motion it stands there at once. What has the focus keeps it.
 */
export function moveRows(body: HTMLTableSectionElement, drawn: HTMLTableSectionElement): void {
  const there = new Map([...body.rows].map((row) => [row.dataset["key"], row]));
  const tops = new Map([...body.rows].map((row) => [row, row.getBoundingClientRect().top]));
  const rows = [...drawn.rows].map((row) => {
    const same = there.get(row.dataset["key"]);
    if (same) takeCells(same, row);
    return same ?? row;
  });
  const focused = document.activeElement;
  body.replaceChildren(...rows);
  if (focused instanceof HTMLElement && body.contains(focused)) focused.focus({ preventScroll: true });
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) showMoves(rows, tops);
}

function takeCells(row: HTMLTableRowElement, drawn: HTMLTableRowElement): void {
  [...drawn.cells].forEach((cell, place) => {
    const own = row.cells[place];
    if (own && own.innerHTML !== cell.innerHTML) own.replaceChildren(...cell.childNodes);
  });
}

function showMoves(rows: readonly HTMLTableRowElement[], tops: ReadonlyMap<HTMLElement, number>): void {
  for (const row of rows) for (const animation of row.getAnimations()) animation.cancel();
  const moves = rows.map((row) => ({ row, from: tops.get(row), to: row.getBoundingClientRect().top }));
  for (const { row, from, to } of moves) {
    const isSeen = [from ?? to, to].some((top) => top > -row.offsetHeight && top < innerHeight);
    if (from === to || !isSeen) continue;
    const first = from === undefined ? { opacity: 0 } : { transform: `translateY(${from - to}px)` };
    const last = from === undefined ? { opacity: 1 } : { transform: "none" };
    row.animate([first, last], { duration: MOVE_MILLISECONDS, easing: "ease-in-out" });
  }
}

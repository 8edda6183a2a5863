/** A tick in a ring, or the empty ring; the word for it stands beside. */
export function CheckSign({ done }: { done: boolean }) {
  return (
    <svg
      className={`checklist__sign checklist__sign--${done ? "done" : "open"}`}
      viewBox="0 0 24 24"
      strokeWidth="2.5"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10" />
      {done ? (
        <path d="M7 12.5l3.5 3.5L17 9" fill="none" strokeLinecap="round" strokeLinejoin="round" />
      ) : null}
    </svg>
  );
}

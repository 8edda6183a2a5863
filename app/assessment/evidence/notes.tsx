import type { ShownNote } from "./question-view";

interface NotesProps {
  notes: ShownNote[];
  /** What to say when there are none. */
  none: string;
  language: string;
}

/** Notes with where they come from and who wrote them. */
export function Notes({ notes, none, language }: NotesProps) {
  if (notes.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="evidence-list">
      {notes.map(({ id, from, address, authorName, text }) => (
        <li key={id} id={`note-${id}`}>
          <p className="small quiet">
            {from} · {authorName}
          </p>
          <p className="kept-text" lang={language}>
            {text}
          </p>
          {address ? (
            <p className="small">
              <a href={address} rel="noreferrer">
                {address}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";
import { fieldId } from "./field";

interface NoticeProps {
  kind?: "information" | "attention" | "fault" | "done";
  title?: string;
  children?: ReactNode;
}

/** A message that stands on the page. A fault is announced at once, what was done politely. */
export function Notice({ kind = "information", title, children }: NoticeProps) {
  const role = kind === "fault" ? "alert" : kind === "done" ? "status" : undefined;
  return (
    <div className={`notice notice--${kind}`} role={role}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}

/** In one sentence what was done, or why it was not; nothing where there is no sentence. */
export function Outcome({ kind, sentence }: { kind: "done" | "fault"; sentence: string | null | undefined }) {
  if (!sentence) return null;
  return (
    <Notice kind={kind}>
      <p>{sentence}</p>
    </Notice>
  );
}

/** What a sent form got wrong, above the form, each line leading to its field. */
export function FaultSummary({
  title,
  faults,
}: {
  title: string;
  faults: { name: string; message: string }[];
}) {
  if (faults.length === 0) return null;
  return (
    <Notice kind="fault" title={title}>
      <ul>
        {faults.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

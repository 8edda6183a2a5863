import { useTranslation } from "react-i18next";
import type { ShownNote } from "./website-view";

interface NoteCardProps {
  note: ShownNote;
  language: string;
  canChange: boolean;
}

/** One note: when and where it was seen, what was seen, and which questions it bears on. */
export function NoteCard({ note, language, canChange }: NoteCardProps) {
  const { t } = useTranslation(["website", "common"]);
  const { id, seen, address, host, text, questionIds, saved } = note;
  return (
    <article className="website-note">
      <p className="website-note__head">
        <strong>{seen}</strong>
        {address ? (
          <a href={address} rel="noreferrer noopener" className="website-note__address">
            {shortened(address, host)}
          </a>
        ) : (
          <span className="quiet">{t("whole_site")}</span>
        )}
      </p>
      <p className="website-note__text" lang={language}>
        {text}
      </p>
      <p className="small quiet">
        {questionIds.length > 0
          ? t("bears_on", { count: questionIds.length, questions: questionIds.join(", ") })
          : t("bears_on_none")}{" "}
        {saved}{" "}
        {canChange ? (
          <a href={`?edit=${id}#write`} aria-label={t("change_about", { seen })}>
            {t("change_or_delete")}
          </a>
        ) : null}
      </p>
    </article>
  );
}

const MOST_CHARACTERS = 60;

/** «www.meloy.kommune.no/planer/…»: the host is always seen whole, and as it really is. */
function shortened(address: string, host: string): string {
  const rest = address.slice(address.indexOf(host) + host.length).replace(/\/$/, "");
  const room = Math.max(0, MOST_CHARACTERS - host.length);
  return rest.length > room ? `${host}${rest.slice(0, room)}…` : host + rest;
}

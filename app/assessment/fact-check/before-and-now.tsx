import { useTranslation } from "react-i18next";
import type { CommentView } from "./fact-check-view";
import { ValueShown } from "./value-shown";

interface BeforeAndNowProps {
  comment: Pick<CommentView, "before" | "now" | "standing" | "about">;
  language: string;
}

/** What the draft says beside what stands now, so that both stay visible; what stands now only where the reader may see it. */
export function BeforeAndNow({ comment: { before, now, standing, about }, language }: BeforeAndNowProps) {
  const { t } = useTranslation("factcheck");
  // A summary is long: it is named, not printed twice, until it has changed.
  const isLongAndSame = about.kind === "summary" && standing !== "changed";
  return (
    <div className="before-and-now">
      {isLongAndSame ? null : (
        <section className="before-and-now__part">
          <h4>{t("before")}</h4>
          {before ? <ValueShown value={before} language={language} /> : <p>{t("was_not_there")}</p>}
        </section>
      )}
      {standing === "changed" && now ? (
        <section className="before-and-now__part before-and-now__part--changed">
          <h4>{t("now")}</h4>
          <ValueShown value={now} language={language} />
        </section>
      ) : null}
      {standing === "same" || standing === "gone" ? (
        <section className="before-and-now__part">
          <h4>{t("now")}</h4>
          <p>{t(`now_${standing}`)}</p>
        </section>
      ) : null}
    </div>
  );
}

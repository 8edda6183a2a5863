import { useTranslation } from "react-i18next";

interface Props {
  phase: "waiting" | "reading" | "storing";
  percent: number;
  /** Whether the page loads itself anew until the work is done. */
  refreshing: boolean;
}

/** How far the work with a file is. It goes on in the server, whether anybody looks or not. */
export function ImportProgressPanel({ phase, percent, refreshing }: Props) {
  const { t } = useTranslation("observations");
  return (
    <section className="panel stack" aria-labelledby="import-progress">
      <h2 id="import-progress">{t(`phase_${phase}`)}</h2>
      {phase === "waiting" ? (
        <p>{t("phase_waiting_text")}</p>
      ) : (
        <p className="stack">
          <progress className="import-progress" max={100} value={percent} aria-labelledby="import-progress" />
          <span>{t("percent", { percent })}</span>
        </p>
      )}
      <p className="quiet">{t("may_leave")}</p>
      <p>
        {refreshing ? <a href="?refresh=off">{t("refresh_stop")}</a> : <a href="?">{t("refresh_go_on")}</a>}
      </p>
    </section>
  );
}

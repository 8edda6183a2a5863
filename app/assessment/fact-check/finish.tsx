import { useTranslation } from "react-i18next";
import type { MunicipalitySide, RoundAtHand } from "./fact-check-view";

interface FinishProps {
  round: RoundAtHand;
  municipality: MunicipalitySide;
}

/** Where the municipality says that it has no more to say, and where it can take that back. */
export function Finish({ round, municipality: { closed, mayReopen } }: FinishProps) {
  const { t } = useTranslation("factcheck");
  if (closed !== null && !mayReopen) return null;
  return (
    <section className="panel stack" aria-labelledby="finish">
      <h2 id="finish">{t(mayReopen ? "reopen_title" : "finish_title")}</h2>
      {mayReopen ? (
        <>
          <p className="measure">{t("reopen_means")}</p>
          <FinishForm round={round.number} intent="reopen" label={t("reopen_button")} />
        </>
      ) : (
        <>
          <p className="measure">{t("finish_means")}</p>
          <details className="confirmed">
            <summary id="field-finish" className="ds-button" data-variant="secondary">
              {t("finish_open")}
            </summary>
            <div className="stack">
              <p className="measure">{t("finish_confirm")}</p>
              <FinishForm round={round.number} intent="finish" label={t("finish_button")} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}

function FinishForm({ round, intent, label }: { round: number; intent: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="round" value={round} />
      <button
        type="submit"
        className="ds-button"
        data-variant={intent === "finish" ? "primary" : "secondary"}
      >
        {label}
      </button>
    </form>
  );
}

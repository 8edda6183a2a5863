import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { shareOfMax, shownDecimals } from "../points";
import type { RunningPoints } from "./running-points";
import type { QueueStates } from "./grading-session";
import { hasWork } from "./save-queue";

interface RunningHeadProps {
  running: RunningPoints;
  states: QueueStates;
  language: Language;
  /** Whether the page saves by itself. */
  live: boolean;
}

/** What is always in sight: points so far, where the area can end, what is left, and whether all is saved. */
export function RunningHead({ running, states, language, live }: RunningHeadProps) {
  const { t } = useTranslation("grading");
  const { area, left, total } = running;
  const whole = (points: typeof area.points | number) => formatNumber(points, shownDecimals.area, language);
  const { graded, questions } = area;
  return (
    <section className="running-head" aria-label={t("standing")}>
      <div className="running-head__figures">
        <p className="running-head__points">
          <strong>{whole(area.points)}</strong> {t("of_points", { max: whole(area.max) })}
        </p>
        <p className="running-head__range">
          {left.length > 0 ? (
            <>
              {t("graded", { graded, questions })},{" "}
              {t("range", { least: whole(area.points), most: whole(area.reachable) })}
            </>
          ) : (
            t("all_graded", { questions })
          )}
        </p>
        <p className="running-head__total">
          {t("total")} <strong>{whole(total.points)}</strong> {t("of_points", { max: whole(total.max) })}
        </p>
        {live ? <SaveState states={states} /> : null}
      </div>
      <RangeTrack area={area} />
      {left.length > 0 ? (
        <nav className="running-head__left" aria-label={t("left")}>
          <span className="quiet">{t("left")}</span>
          <ul>
            {left.map((id) => (
              <li key={id}>
                <a href={`#question-${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </section>
  );
}

/** Points so far, and after them what the rest could still give; what is lost stays empty. */
function RangeTrack({ area }: { area: RunningPoints["area"] }) {
  const percent = (points: typeof area.points) => `${shareOfMax({ points, max: area.max }).valueOf() * 100}%`;
  return (
    <div className="running-head__track" aria-hidden="true">
      <span className="running-head__possible" style={{ width: percent(area.reachable) }} />
      <span className="running-head__reached" style={{ width: percent(area.points) }} />
    </div>
  );
}

/** All questions together; each card says its own, and announces it. */
function SaveState({ states }: Pick<RunningHeadProps, "states">) {
  const { t } = useTranslation("grading");
  const waiting = [...states.values()].filter(hasWork);
  const stuck = waiting.filter(({ trouble, conflict }) => trouble !== null || conflict !== null);
  if (stuck.length > 0) {
    return <p className="saved-mark saved-mark--trouble">{t("not_saved", { count: stuck.length })}</p>;
  }
  return waiting.length > 0 ? (
    <p className="saved-mark saved-mark--saving">{t("saving")}</p>
  ) : (
    <p className="saved-mark saved-mark--saved">{t("all_saved")}</p>
  );
}

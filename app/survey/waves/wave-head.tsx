import { useTranslation } from "react-i18next";
import { Crumbs, PagePlaces } from "~/ui/page-places";
import type { WaveState } from "./wave";
import { wavePages, wavePath, type WavePlace } from "./wave-pages";
import "./wave-head.css";

/** What every page of a wave says of it at the top. */
export interface WaveHeadData {
  id: string;
  name: string;
  state: WaveState;
  /** Made up for the demo. */
  invented: boolean;
}

const places = Object.keys(wavePages) as WavePlace[];

/** Which wave this is, whether it is open, and the way between its pages. Stands above the page's heading. */
export function WaveHead({ head, current }: { head: WaveHeadData; current: WavePlace }) {
  const { t } = useTranslation(["waves", "common"]);
  return (
    <div className="wave-head">
      <Crumbs>
        <a href="/surveys">{t("surveys")}</a>
        <span aria-hidden="true">/</span>
        {current === "overview" ? (
          <span>{head.name}</span>
        ) : (
          <a href={wavePath(head.id, "overview")}>{head.name}</a>
        )}
        <WaveTag state={head.state} />
        {head.invented ? <span className="invented-mark">{t("common:invented")}</span> : null}
      </Crumbs>
      <PagePlaces
        label={t("nav_label")}
        places={places.map((place) => ({
          href: wavePath(head.id, place),
          name: t(`place_${place}`),
          isHere: place === current,
        }))}
      />
    </div>
  );
}

/** Whether a wave takes answers, in one word. */
export function WaveTag({ state }: { state: WaveState }) {
  const { t } = useTranslation("waves");
  return <span className={`wave-tag wave-tag--${state}`}>{t(`state_${state}`)}</span>;
}

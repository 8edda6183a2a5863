import { useTranslation } from "react-i18next";
import { formatDifference } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { TableFrame } from "~/ui/table-frame";
import { Downloads } from "../downloads/downloads";
import { shownScore } from "../index-pages/ranking-table";
import { indexPath } from "../index-pages/ranking-view";
import { BasisNotice } from "../index-pages/basis-notice";
import { SyntheticNotice } from "../index-pages/synthetic-notice";
import { everyWeight, weightName } from "./weights";
import { WeightForm } from "./weights-form";
import type { WeightsPageView } from "./weights-page.server";
import "../index-pages/index-pages.css";
import "./index-tools.css";
import "./weights.css";

interface WeightsPageProps {
  view: WeightsPageView;
  language: Language;
  /** The address of the script that lets the ranking follow the weights. */
  script: string;
}

/** An index with weights that the reader turns, and how the ranking moves. */
export function WeightsPage({ view, language, script }: WeightsPageProps) {
  const { t } = useTranslation("indices");
  const path = indexPath(view.id, view.year);
  return (
    <div className="page">
      <p>
        <a href={path}>{t("ranking_of", { name: view.name, year: view.year })}</a>
      </p>
      <h1>{t("weights_title", { name: view.name, year: view.year })}</h1>
      <SyntheticNotice synthetic={view.synthetic} />
      <BasisNotice basis={view.basis} language={language} />
      <p className="lead">{t("weights_lead")}</p>
      <div className="weights-beside">
        <WeightForm view={view} language={language} />
        <TurnedRanking view={view} language={language} />
      </div>
      <div data-live="download">
        <Downloads
          files={[
            ...(view.ranked > 0 ? [{ file: "ranking", what: t("download_turned") }] : []),
            { file: "weights", what: t("download_weights") },
          ]}
        />
      </div>
      <script type="module" src={script} async />
    </div>
  );
}

/** The ranking that the weights give. */
function TurnedRanking({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const turned = everyWeight(view.weights).filter(({ asked, given }) => asked !== given);
  const asked = new URLSearchParams(turned.map(({ id, asked }) => [weightName(id), String(asked)]));
  return (
    <section
      className="weights-beside__ranking"
      aria-labelledby="moved"
      data-ranking
      hidden={view.ranked === 0}
    >
      <h2 id="moved">{t("weights_ranking")}</h2>
      <TurnedTable view={view} language={language} />
      <p data-live="all">
        {view.rows.length < view.ranked ? (
          <a href={`?${asked.size > 0 ? `${asked}&` : ""}all=1`}>
            {t("ranking_all", { count: view.ranked })}
          </a>
        ) : null}
      </p>
    </section>
  );
}

function TurnedTable({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const caption = t("weights_table");
  return (
    <TableFrame label={caption}>
      <table className="data-table turned-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("weights_new_rank")}
            </th>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="number">
              {t("score")}
            </th>
            <th scope="col" className="number">
              {t("weights_old_rank")}
            </th>
            <th scope="col" className="number">
              {t("weights_change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ municipality, name, rank, before, change, score }) => (
            <tr key={municipality} data-key={municipality}>
              <td className="number">{rank}</td>
              <th scope="row">
                <a href={indexPath(view.id, view.year, municipality)}>{name}</a>
              </th>
              <td className="number">{shownScore({ score, rank }, language)}</td>
              <td className="number">{before ?? "–"}</td>
              <td className="number">{change === null ? "–" : formatDifference(change, 0, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

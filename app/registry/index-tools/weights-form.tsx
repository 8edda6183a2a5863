import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { useTranslator } from "~/platform/i18n/use-language";
import { TableFrame } from "~/ui/table-frame";
import { indexPath } from "../index-pages/ranking-view";
import { everyWeight, weightName } from "./weights";
import type { ShownWeight, WeightsPageView } from "./weights-page.server";

/** A slider goes as far as a weight that is per cent of a whole can; a field takes more. */
const SLIDER_MOST = 100;

/** The weights of an index, to be turned. With scripts the ranking follows (browser/main.ts); without, a button asks for it. */
export function WeightForm({ view, language }: { view: WeightsPageView; language: Language }) {
  const { t } = useTranslation("indices");
  const texts = useTranslator();
  const label = t("weights_of", { name: view.name });
  return (
    <form method="get" className="stack weights-form">
      <TableFrame label={label}>
        <WeightTable
          {...{ label, language }}
          weights={view.weights}
          what={t("part")}
          of={t("weights_given")}
        />
      </TableFrame>
      <p className="field__fault" role="alert" id="ranking-failure" hidden>
        {t("weights_failure")}
      </p>
      <p className="weights-said" role="status" data-live="said">
        {said(view, texts)}
      </p>
      <p className="small quiet" data-live="sum">
        {t("weights_sum", { sum: formatNumber(view.sum, 1, language) })}
      </p>
      {view.all ? <input type="hidden" name="all" value="1" /> : null}
      <p className="cluster">
        <button type="submit" className="ds-button" data-variant="primary">
          {t("weights_show")}
        </button>
        <a href={`${indexPath(view.id, view.year)}/weights`}>{t("weights_reset")}</a>
      </p>
    </form>
  );
}

/** What has become of the ranking, in a sentence. */
function said({ weights, ranked, moved, isTurned, year }: WeightsPageView, t: Translator): string {
  if (weights.every(({ share }) => share === 0)) return t("indices:weights_all_zero");
  if (ranked === 0) return t("indices:ranking_without_scores", { year });
  return isTurned ? t("indices:weights_moved", { moved, ranked }) : t("indices:weights_as_given");
}

interface WeightTableProps {
  weights: readonly ShownWeight[];
  /** What the table shows, for those who do not see where it stands. */
  label: string;
  /** The heading of the names. */
  what: string;
  /** The heading of the given weights. */
  of: string;
  language: Language;
}

function WeightTable({ weights, label, what, of, language }: WeightTableProps) {
  const { t } = useTranslation("indices");
  return (
    <table className="data-table weights-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="number">
            {of}
          </th>
          <th scope="col">{t("weights_yours")}</th>
          <th scope="col" className="number">
            {t("weights_counts")}
          </th>
        </tr>
      </thead>
      {weights.map((weight) => (
        <tbody key={weight.id}>
          <WeightRow weight={weight} language={language} />
          {weight.within.length > 0 ? (
            <tr className="weights-within">
              <td colSpan={4}>
                <WeightsWithin weight={weight} language={language} />
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

function WeightRow({ weight, language }: { weight: ShownWeight; language: Language }) {
  const { t } = useTranslation("indices");
  const { id, name, given, asked, share, typed } = weight;
  const field = weightName(id);
  const fault = `unread-${id}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{formatNumber(given, 1, language)} %</td>
      <td>
        <span className="weight-turn">
          <input
            className="ds-input"
            name={field}
            inputMode="decimal"
            autoComplete="off"
            aria-label={t("weights_field", { name })}
            aria-invalid={typed !== null || undefined}
            aria-describedby={typed !== null ? fault : undefined}
            defaultValue={typed ?? plain(asked, language)}
            data-given={plain(given, language)}
          />
          <input
            type="range"
            hidden
            min="0"
            max={SLIDER_MOST}
            defaultValue={Math.min(asked, SLIDER_MOST)}
            aria-label={t("weights_slider", { name })}
            data-turns={field}
          />
        </span>
        <span className="field__fault" id={fault} data-live={fault}>
          {typed !== null ? t("weights_unread") : null}
        </span>
      </td>
      <td className="number" data-live={`share-${id}`}>
        {formatNumber(share, 1, language)} %
      </td>
    </tr>
  );
}

/** The indicators of a service, folded away until somebody wants to turn their weights. */
function WeightsWithin({ weight, language }: { weight: ShownWeight; language: Language }) {
  const { t } = useTranslation("indices");
  const { name, within } = weight;
  const isTurned = everyWeight(within).some(({ asked, given, typed }) => asked !== given || typed !== null);
  const label = t("weights_within", { name });
  return (
    <details open={isTurned}>
      <summary className="small">
        {t("weights_indicators", { count: within.length })} <span className="visually-hidden">{name}</span>
      </summary>
      <WeightTable
        {...{ label, language }}
        weights={within}
        what={t("indicator")}
        of={t("weights_given_service")}
      />
    </details>
  );
}

/** A number as it stands in a field: no grouping, and the language's decimal sign. */
const plain = (weight: number, language: Language): string =>
  language === "en" ? String(weight) : String(weight).replace(".", ",");

import { useTranslation } from "react-i18next";
import { FigureCell } from "~/ui/figure-cell";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";

export interface SelfAreaView {
  id: string;
  name: string;
  /** Null for those who may not see the grades yet. */
  href: string | null;
  graded: number;
  questions: number;
  /** «Kari, 3. mars 2026 kl. 14.32»; null when nothing is saved, or nobody's business. */
  lastSaved: string | null;
  /** Questions that are not graded on all dimensions, for those who may see the grades. */
  left: string[];
}

export interface SelfOverviewView {
  address: string;
  areas: SelfAreaView[];
  handedIn: { name: string; at: string } | null;
  /** Whether the reader may write and hand in now. */
  writes: boolean;
  /** Why a person of the municipality cannot; null when they can, or when it is handed in. */
  closed: string | null;
  forMunicipality: boolean;
}

/** Where the self-assessment stands, area by area, and the form that hands it in. */
export function SelfOverview({ view }: { view: SelfOverviewView }) {
  const { t } = useTranslation("sheets");
  const { areas, handedIn, writes, closed, forMunicipality } = view;
  const graded = areas.reduce((sum, area) => sum + area.graded, 0);
  const questions = areas.reduce((sum, area) => sum + area.questions, 0);
  const open = areas.find((area) => area.graded < area.questions);
  return (
    <>
      <p className="lead">{t(forMunicipality ? "self_lead" : "self_lead_team")}</p>
      {handedIn ? (
        <Notice kind="done" title={t("self_handed_in_title", { at: handedIn.at })}>
          <p>{t("self_handed_in_by", { name: handedIn.name })}</p>
        </Notice>
      ) : null}
      {closed ? (
        <Notice>
          <p>{closed}</p>
        </Notice>
      ) : null}
      {writes && !handedIn && open ? (
        <section className="next-step" aria-labelledby="go-on">
          <h2 id="go-on">{t(graded > 0 ? "self_go_on" : "self_begin")}</h2>
          <p>
            <a className="ds-button" data-variant="primary" href={open.href ?? view.address}>
              {t("self_to_area", { name: `${open.id} ${open.name}` })}
            </a>
          </p>
        </section>
      ) : null}
      <section className="stack" aria-labelledby="areas">
        <h2 id="areas">{t("self_areas", { graded, questions })}</h2>
        <Areas areas={areas} showsLast={areas.some(({ href }) => href !== null)} />
      </section>
      {writes ? <HandInForm view={view} open={open !== undefined} /> : null}
    </>
  );
}

function Areas({ areas, showsLast }: { areas: SelfAreaView[]; showsLast: boolean }) {
  const { t } = useTranslation("sheets");
  return (
    <TableFrame label={t("self_table")}>
      <table className="data-table stacked-table sheet-progress" role="table">
        <caption className="visually-hidden">{t("self_table")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("column_area")}
            </th>
            <th role="columnheader" scope="col" className="number">
              {t("column_graded")}
            </th>
            {showsLast ? (
              <th role="columnheader" scope="col">
                {t("column_last")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map(({ id, name, href, graded, questions, lastSaved }) => (
            <tr role="row" key={id}>
              <th role="rowheader" scope="row">
                {href ? (
                  <a href={href}>
                    {id} {name}
                  </a>
                ) : (
                  `${id} ${name}`
                )}
              </th>
              <FigureCell label={t("column_graded")}>{t("graded_of", { graded, questions })}</FigureCell>
              {showsLast ? (
                <td
                  role="cell"
                  className="stacked-table__wide"
                  data-label={lastSaved ? t("column_last") : ""}
                >
                  {lastSaved ?? <span className="quiet">{t("nothing_saved")}</span>}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function HandInForm({ view, open }: { view: SelfOverviewView; open: boolean }) {
  const { t } = useTranslation("sheets");
  const { areas, handedIn, address } = view;
  const missing = areas.filter(({ left }) => left.length > 0);
  return (
    <section className="panel stack" aria-labelledby="hand-in">
      <h2 id="hand-in">{t(handedIn ? "self_take_back" : "self_hand_in")}</h2>
      <p className="measure">
        {t(handedIn ? "self_take_back_lead" : open ? "self_hand_in_some_left" : "self_hand_in_ready")}
      </p>
      {!handedIn && missing.length > 0 ? (
        <details className="ds-details">
          <summary>{t("self_missing", { count: missing.flatMap(({ left }) => left).length })}</summary>
          <ul className="sheet-missing">
            {missing.map(({ id, name, href, left }) => (
              <li key={id}>
                {id} {name}:{" "}
                {left.map((questionId) => (
                  <a key={questionId} href={`${href}#question-${questionId}`}>
                    {questionId}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <form method="post" action={address}>
        <input type="hidden" name="intent" value={handedIn ? "take_back" : "hand_in"} />
        <button type="submit" className="ds-button" data-variant={handedIn || open ? "secondary" : "primary"}>
          {t(handedIn ? "self_take_back" : "self_hand_in")}
        </button>
      </form>
    </section>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { TableFrame } from "~/ui/table-frame";
import { ChangedPoints, ChangedQuestions } from "./changed-points";
import { FindingChangesList } from "./finding-changes-list";
import { TextChange } from "./text-change";
import type { VersionComparisonView } from "./version-comparison-view";
import "./version-comparison.css";

/** What the page of two versions shows. */
export interface VersionComparisonData {
  evaluationId: string;
  /** «Meløy 2026» */
  name: string;
  from: number;
  to: number;
  /** The language that the team wrote in. */
  writtenIn: string;
  /** Every version, newest first. */
  versions: { number: number; publishedOn: string }[];
  /** The versions after the earlier of the two, oldest first: why each was made, by whom and when. */
  corrections: { number: number; publishedOn: string; publishedByName: string; reason: string | null }[];
  nothingDiffers: boolean;
  /** Whether the evaluators' notes were compared too. */
  withNotes: boolean;
  differences: VersionComparisonView;
}

/** All that differs between two published versions of a report, and why. */
export function VersionComparison({ comparison }: { comparison: VersionComparisonData }) {
  const { t } = useTranslation("publication");
  const { from, to, versions, corrections, differences, writtenIn, withNotes } = comparison;
  const names = {
    before: t("compare_version", { number: from }),
    after: t("compare_version", { number: to }),
  };
  if (versions.length < 2) return <Notice>{t("compare_one_version")}</Notice>;
  const { questions, findings, summary, about } = differences;
  return (
    <>
      <ChooseVersions comparison={comparison} />
      {corrections.length > 0 ? (
        <section className="stack" aria-labelledby="reasons">
          <h2 id="reasons">{t("compare_reasons_title")}</h2>
          <ol className="correction-list">
            {corrections.map(({ number, publishedOn, publishedByName, reason }) => (
              <li key={number}>
                <p>
                  <strong>{t("compare_version", { number })}</strong>{" "}
                  {t("compare_published_by", { date: publishedOn, name: publishedByName })}
                </p>
                <p>{reason ? t("compare_reason", { reason }) : t("compare_no_reason")}</p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {comparison.nothingDiffers ? (
        <Notice title={t("compare_nothing_title")}>
          <p>
            {from === to
              ? t("compare_nothing_same", { number: to })
              : t(withNotes ? "compare_nothing" : "compare_nothing_public", { from, to })}
          </p>
        </Notice>
      ) : (
        <>
          <ChangedPoints differences={differences} names={names} />
          {questions.length > 0 ? (
            <ChangedQuestions questions={questions} names={names} language={writtenIn} />
          ) : null}
          {findings.length > 0 ? (
            <section className="stack" aria-labelledby="findings">
              <h2 id="findings">{t("compare_findings_title")}</h2>
              <p className="quiet small">{t("compare_marks")}</p>
              <FindingChangesList findings={findings} names={names} language={writtenIn} />
            </section>
          ) : null}
          {summary ? (
            <section className="stack" aria-labelledby="summary">
              <h2 id="summary">{t("compare_summary_title")}</h2>
              <p className="quiet small">{t("compare_marks")}</p>
              <TextChange segments={summary} names={names} language={writtenIn} />
            </section>
          ) : null}
          {about.length > 0 ? <About about={about} names={names} /> : null}
          <Unchanged differences={differences} />
        </>
      )}
    </>
  );
}

function ChooseVersions({ comparison }: { comparison: VersionComparisonData }) {
  const { t } = useTranslation("publication");
  const { evaluationId, from, to, versions } = comparison;
  const choices = [
    { name: "from", label: t("compare_from"), value: from },
    { name: "to", label: t("compare_to"), value: to },
  ];
  return (
    <form method="get" action={`/reports/${evaluationId}/compare`} className="choose-versions no-print">
      {choices.map(({ name, label, value }) => (
        <div key={name} className="field">
          <label className="field__label" htmlFor={`choose-${name}`}>
            {label}
          </label>
          <select className="ds-input" id={`choose-${name}`} name={name} defaultValue={value}>
            {versions.map(({ number, publishedOn }) => (
              <option key={number} value={number}>
                {t("compare_version_of", { number, date: publishedOn })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="ds-button" data-variant="secondary">
        {t("compare_button")}
      </button>
    </form>
  );
}

interface AboutProps {
  about: VersionComparisonView["about"];
  names: { before: string; after: string };
}

function About({ about, names }: AboutProps) {
  const { t } = useTranslation("publication");
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about">{t("compare_about_title")}</h2>
      <TableFrame label={t("compare_about_title")}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("compare_what")}</th>
              <th scope="col">{names.before}</th>
              <th scope="col">{names.after}</th>
            </tr>
          </thead>
          <tbody>
            {about.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** What a reader would look for in vain is said to be the same. */
function Unchanged({ differences }: { differences: VersionComparisonView }) {
  const { t } = useTranslation("publication");
  const unchanged = (["questions", "findings", "summary"] as const).filter((part) => {
    const found = differences[part];
    return found === null || found.length === 0;
  });
  if (unchanged.length === 0) return null;
  return <p className="quiet">{unchanged.map((part) => t(`compare_same_${part}`)).join(" ")}</p>;
}

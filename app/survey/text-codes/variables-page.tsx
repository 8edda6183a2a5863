import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import { WaveHead, type WaveHeadData } from "../waves/wave-head";
import { wavePath } from "../waves/wave-pages";

interface VariablesPageProps {
  head: WaveHeadData;
  rows: {
    variable: string;
    number: string;
    title: string;
    option: string | null;
    answers: number;
    read: number;
    codes: number;
  }[];
}

/** The questions that are answered in words, each with how far its coding has come. */
export function VariablesPage({ head, rows }: VariablesPageProps) {
  const { t } = useTranslation(["survey_analysis", "charts"]);
  return (
    <div className="page">
      <WaveHead head={head} current="texts" />
      <h1>{t("texts_title")}</h1>
      <p className="lead">{t("texts_lead")}</p>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{t("texts_no_variables")}</p>
        </div>
      ) : (
        <TableFrame label={t("texts_title")}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("texts_column_question")}</th>
                <th scope="col" className="number">
                  {t("texts_column_answers")}
                </th>
                <th scope="col" className="number">
                  {t("texts_column_read")}
                </th>
                <th scope="col" className="number">
                  {t("texts_column_codes")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ variable, number, title, option, answers, read, codes }) => (
                <tr key={variable}>
                  <th scope="row">
                    {number}. <a href={`${wavePath(head.id, "texts")}/${variable}`}>{title}</a>
                    {option ? ` – ${option}` : ""}
                  </th>
                  <td className="number">{answers}</td>
                  <td className="number">
                    {answers === 0 ? "–" : t("charts:percent", { value: Math.round((100 * read) / answers) })}
                  </td>
                  <td className="number">{codes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}

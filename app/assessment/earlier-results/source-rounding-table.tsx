import { useTranslation } from "react-i18next";
import { TableFrame } from "~/ui/table-frame";
import type { RoundingView } from "./source-rounding-view";

/** Each way in which the source may have rounded, whether it fits, and which figures say so. */
export function SourceRoundingTable({ rounding }: { rounding: RoundingView }) {
  const { t } = useTranslation("results");
  return (
    <>
      <p>{rounding.intro}</p>
      <TableFrame label={t("rounding_title")}>
        <table className="data-table rounding-ways">
          <caption className="visually-hidden">{t("rounding_title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("rounding_way")}</th>
              <th scope="col">{t("rounding_fits")}</th>
            </tr>
          </thead>
          <tbody>
            {rounding.ways.map(({ rounding: way, name, fits, why }) => (
              <tr key={way}>
                <th scope="row">{name}</th>
                <td>
                  <p>{fits ? <strong>{t("fits")}</strong> : t("fits_not")}</p>
                  {why.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p>{rounding.conclusion}</p>
    </>
  );
}

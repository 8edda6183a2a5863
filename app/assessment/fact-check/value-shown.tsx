import { useTranslation } from "react-i18next";
import { KindSign } from "~/ui/kind-sign";
import type { ShownValue } from "./fact-check-view";
import "./fact-check.css";

/** What a grade, a finding or the summary says. */
export function ValueShown({ value, language }: { value: ShownValue; language: string }) {
  const { t } = useTranslation("common");
  switch (value.kind) {
    case "grade":
      return <GradeShown value={value} />;
    case "finding":
      return (
        <div className="value-finding">
          <p className="small">
            <KindSign kind={value.findingKind} /> {t(`kind_${value.findingKind}`)}
          </p>
          <p className="kept-text" lang={language}>
            {value.text}
          </p>
        </div>
      );
    case "summary":
      return (
        <p className="kept-text" lang={language}>
          {value.text}
        </p>
      );
  }
}

const dimensions = ["system", "extent", "result"] as const;

/** A grade on its three dimensions, with the points that it gives. */
export function GradeShown({ value }: { value: ShownValue & { kind: "grade" } }) {
  const { t } = useTranslation("factcheck");
  return (
    <dl className="value-grade">
      {dimensions.map((dimension) => (
        <div key={dimension}>
          <dt>{t(dimension)}</dt>
          <dd>{value[dimension]}</dd>
        </div>
      ))}
      <div className="value-grade__points">
        <dt className="visually-hidden">{t("points")}</dt>
        <dd>{value.points ?? t("not_graded")}</dd>
      </div>
    </dl>
  );
}

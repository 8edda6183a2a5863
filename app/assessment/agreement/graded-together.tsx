import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** What stands in place of the agreement where the team grades as one. */
export function GradedTogether({ evaluationId }: { evaluationId: string }) {
  const { t } = useTranslation("agreement");
  return (
    <>
      <Notice>
        <p>{t("together")}</p>
      </Notice>
      <p>
        <a href={`/evaluations/${evaluationId}/areas/1`}>{t("to_grading")}</a>
      </p>
    </>
  );
}

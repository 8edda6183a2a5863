import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** What an evaluation's page says right after it was created or its team was changed. */
export interface TeamNoticeData {
  done: "created" | "team_saved";
  /** How many of the team the mail did not reach. */
  unreached: number;
}

/** The address of an evaluation's page that says what was just done. */
export function teamNoticeAddress(evaluationId: string, { done, unreached }: TeamNoticeData): string {
  return `/evaluations/${evaluationId}?done=${done}&unreached=${unreached}`;
}

export function readTeamNotice(address: string): TeamNoticeData | null {
  const { searchParams } = new URL(address);
  const done = searchParams.get("done");
  if (done !== "created" && done !== "team_saved") return null;
  return { done, unreached: Number(searchParams.get("unreached")) || 0 };
}

export function TeamNotice({ notice: { done, unreached } }: { notice: TeamNoticeData }) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      <Notice kind="done">
        <p>
          {t(`${done}_notice`)} {done === "created" && unreached === 0 ? t("mail_sent_notice") : null}
        </p>
      </Notice>
      {unreached > 0 ? (
        <Notice kind="attention" title={t("mail_failed_title")}>
          <p>{t("mail_failed_notice", { count: unreached })}</p>
        </Notice>
      ) : null}
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { CardFrame } from "./card-frame";
import type { Trouble } from "./save-queue";

interface TroubleTextProps {
  trouble: Trouble;
  frame: Pick<CardFrame, "person" | "signInAddress">;
  /** Whose words: gradings and notes say it differently. */
  words: "grading" | "interview_notes";
}

/** Why a save did not come through, with the way to sign in where that is what is missing. */
export function TroubleText({ trouble, frame, words }: TroubleTextProps) {
  const { t } = useTranslation(words);
  const { person, signInAddress } = frame;
  if (trouble.kind === "refused")
    return <>{trouble.message ? t("refused", { reason: trouble.message }) : t("no_access")}</>;
  const away = trouble.kind === "signed_out" || trouble.kind === "other_person";
  return (
    <>
      {t(trouble.kind, { name: person.name })}{" "}
      {away ? (
        <a href={signInAddress} target="_blank" rel="noreferrer">
          {t("sign_in_new_tab")}
        </a>
      ) : null}
    </>
  );
}

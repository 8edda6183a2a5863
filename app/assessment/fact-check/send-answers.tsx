import { useTranslation } from "react-i18next";

/** The answers can be seen when they are saved; this tells the municipality of them all, in one mail. */
export function SendAnswers({ untold }: { untold: number }) {
  const { t } = useTranslation("factcheck");
  return (
    <section className="panel stack" aria-labelledby="send">
      <h2 id="send">{t("send_title")}</h2>
      <p className="measure">{t("send_means", { count: untold })}</p>
      <form method="post">
        <input type="hidden" name="intent" value="send_answers" />
        <button type="submit" id="field-send" className="ds-button" data-variant="primary">
          {t("send_button")}
        </button>
      </form>
    </section>
  );
}

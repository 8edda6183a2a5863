import { useTranslation } from "react-i18next";

interface UndoQuestionProps {
  title: string;
  /** What is lost. */
  text: string;
  /** The words of the button. */
  confirm: string;
  /** Where the question stands: it is sent there, and who does not want it goes back there. */
  address: string;
  id: string | number;
}

/** Asks before an import is undone. */
export function UndoQuestion({ title, text, confirm, address, id }: UndoQuestionProps) {
  const { t } = useTranslation("common");
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      <p>{text}</p>
      <form method="post" action={address} className="cluster">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="ds-button" data-variant="primary" data-color="danger">
          {confirm}
        </button>
        <a href={address}>{t("cancel")}</a>
      </form>
    </section>
  );
}

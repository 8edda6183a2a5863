import { useTranslation } from "react-i18next";
import { Choice, ChoiceGroup } from "~/ui/choice-group";
import type { AskingView } from "./documents-view";

interface ProposedDocumentsProps {
  proposable: AskingView["proposable"];
  /** Whether the choice stands open, as where there is nothing else to do. */
  open?: boolean;
}

/** What the instrument looks at and the list lacks, to choose from: a team rarely needs all of it. */
export function ProposedDocuments({ proposable, open = false }: ProposedDocumentsProps) {
  const { t } = useTranslation("documents");
  const count = proposable.length;
  return (
    <details className="proposed" open={open}>
      <summary>{t("propose_title", { count })}</summary>
      <form method="post" className="stack" autoComplete="off">
        <input type="hidden" name="intent" value="propose" />
        <ChoiceGroup name="proposed" legend={t("propose_legend")}>
          <div className="proposed__choices">
            {proposable.map(({ id, name }) => (
              <Choice key={id} type="checkbox" name="type" value={id}>
                {name}
              </Choice>
            ))}
          </div>
        </ChoiceGroup>
        <div className="cluster">
          <button type="submit" className="ds-button" data-variant="primary">
            {t("propose_chosen")}
          </button>
          <button type="submit" name="which" value="all" className="ds-button" data-variant="secondary">
            {t("propose_all", { count })}
          </button>
        </div>
      </form>
    </details>
  );
}

import { useTranslation } from "react-i18next";
import { formatDate } from "~/platform/format";
import { noonOf } from "~/platform/norwegian-day";
import { useLanguage } from "~/platform/i18n/use-language";
import type { NextStep } from "./next-step";

interface NextStepLinkProps {
  step: NextStep;
  /** Where the step is taken; null when there is nothing to do but wait. */
  address: string | null;
  /** The evaluation's name, for those who hear the link out of its row. */
  about?: string;
  /** On the evaluation's own page the step is the main thing, so it is a button. */
  main?: boolean;
}

/** The one thing to do next, as a link; or the sentence that says that there is nothing to do. */
export function NextStepLink({ step, address, about, main = false }: NextStepLinkProps) {
  const { t } = useTranslation(["evaluation", "common"]);
  const language = useLanguage();
  const { code, ...facts } = step;
  const text = t(`next_${code}`, {
    ...facts,
    ...("to" in step ? { stage: t(`common:stage_${step.to}`) } : {}),
    ...("dueOn" in step ? { dueOn: formatDate(noonOf(step.dueOn), language) } : {}),
  });
  if (!address) return <p className={main ? undefined : "quiet"}>{text}</p>;
  return (
    <a href={address} {...(main ? { className: "ds-button", "data-variant": "primary" } : {})}>
      {text}
      {about ? <span className="visually-hidden">: {about}</span> : null}
    </a>
  );
}

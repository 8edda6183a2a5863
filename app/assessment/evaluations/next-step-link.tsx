import { useTranslation } from "react-i18next";
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
  const { t } = useTranslation("evaluation");
  const { code, ...values } = step;
  const text = t(`next_${code}`, values);
  if (!address) return <p className={main ? undefined : "quiet"}>{text}</p>;
  return (
    <a href={address} {...(main ? { className: "ds-button", "data-variant": "primary" } : {})}>
      {text}
      {about ? <span className="visually-hidden">: {about}</span> : null}
    </a>
  );
}

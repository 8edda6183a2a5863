import { useTranslation } from "react-i18next";

interface ListToolsProps {
  /** What the buttons send before the step: «options» for «options-up:2». */
  list: string;
  place: number;
  length: number;
  /** What is moved, for who cannot see where the buttons stand. */
  of: string;
}

/** Moves one part of a list up or down, or takes it out; saves what was typed with it. */
export function ListTools({ list, place, length, of }: ListToolsProps) {
  const { t } = useTranslation("builder");
  const steps = [
    { step: "up", shown: place > 0 },
    { step: "down", shown: place < length - 1 },
    { step: "remove", shown: true },
  ] as const;
  return (
    <span className="list-tools">
      {steps
        .filter(({ shown }) => shown)
        .map(({ step }) => (
          <button
            key={step}
            type="submit"
            name="do"
            value={`${list}-${step}:${place}`}
            className="plain-button"
          >
            {t(step)}
            <span className="visually-hidden"> {of}</span>
          </button>
        ))}
    </span>
  );
}

/** What a line break in a field presses: it must save, and do nothing else. */
export function HiddenSave() {
  const { t } = useTranslation("common");
  return (
    <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
      {t("save")}
    </button>
  );
}

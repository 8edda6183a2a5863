import { useTranslation } from "react-i18next";
import type { DimensionView } from "./grading-view";

/** The whole scale: every band of the three dimensions, as the definition has them. */
export function ScaleGuide({ dimensions }: { dimensions: DimensionView[] }) {
  const { t } = useTranslation("grading");
  return (
    <details className="guide">
      <summary>{t("scale_title")}</summary>
      <div>
        <p>{t("scale_lead")}</p>
        <div className="guide__dimensions">
          {dimensions.map((dimension) => (
            <section key={dimension.id} className={`scale--${dimension.id}`}>
              <h2>
                <span className="scale__swatch" aria-hidden="true" /> {dimension.name}
              </h2>
              <p className="quiet">{dimension.question}</p>
              <dl>
                {dimension.bands.map(({ from, to, text }) => (
                  <div key={from}>
                    <dt>{from === to ? from : `${from}–${to}`}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </details>
  );
}

const keys = [
  { keys: ["0", "9"], between: " – ", text: "key_digit" },
  { keys: ["1", "0"], between: " ", text: "key_ten" },
  { keys: ["←", "→"], between: " ", text: "key_arrows" },
  { keys: ["Delete"], between: "", text: "key_delete" },
  { keys: ["Enter"], between: "", text: "key_enter" },
  { keys: ["Shift", "Enter"], between: " + ", text: "key_shift_enter" },
  { keys: ["N"], between: "", text: "key_note" },
  { keys: ["Esc"], between: "", text: "key_escape" },
] as const;

/** The keys of the scales; they need scripts, so the guide shows only where these run. */
export function KeyboardGuide() {
  const { t } = useTranslation("grading");
  return (
    <details className="guide guide--keyboard">
      <summary>{t("keyboard_title")}</summary>
      <div>
        <p>{t("keyboard_lead")}</p>
        <dl className="guide__keys">
          {keys.map((line) => (
            <div key={line.text}>
              <dt>
                {line.keys.map((key, index) => (
                  <span key={key}>
                    {index > 0 ? line.between : null}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{t(line.text)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

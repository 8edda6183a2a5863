import { RemixBrowser } from "@remix-run/react";
import { createInstance, type Resource } from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";

/** The page carries the texts that its components use (app/ui/page-texts.tsx), so nothing has to be fetched. */
const embedded = JSON.parse(document.getElementById("page-texts")?.textContent ?? "{}") as Resource[string];
const language = document.documentElement.lang;

const messages = createInstance();
void messages.use(initReactI18next).init({
  lng: language,
  fallbackLng: false,
  ns: Object.keys(embedded),
  defaultNS: "common",
  resources: { [language]: embedded },
  initImmediate: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});

/**
 * Lets Remix read the data that the page carries. It would do so inside the hydration and make React wait there; a key or a click in
 * that moment would then end it for good («Root did not complete», remix-run/remix issue 10214) and leave the page without
 * scripts. Called by hand, it throws what it waits for before it does anything else.
 */
async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waitsFor) {
    await waitsFor;
  }
}

void readPageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={messages}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  }),
);

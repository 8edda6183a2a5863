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

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={messages}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});

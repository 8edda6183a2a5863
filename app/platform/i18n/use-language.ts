import { useTranslation } from "react-i18next";
import { defaultLanguage, isLanguage, type Language } from "./languages";
import type { Translator } from "./translator";

/** The language that the page is drawn in. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : defaultLanguage;
}

/** The texts by «namespace:key», for rules that pages share with what the server writes. */
export function useTranslator(): Translator {
  return useTranslation().t as unknown as Translator;
}

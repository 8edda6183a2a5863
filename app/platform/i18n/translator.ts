import { createInstance, type i18n, type TFunction } from "i18next";
import { defaultLanguage, type Language, languages } from "./languages";
import { messages, type Namespace } from "./messages";

/** Finds a text by «namespace:key» in one language. */
export type Translator = TFunction<[Namespace, ...Namespace[]]>;

const namespaces = Object.keys(messages[defaultLanguage]) as [Namespace, ...Namespace[]];

/** An i18next instance that holds every text, for the server and the commands. */
export function createMessages(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    ns: namespaces,
    defaultNS: "common",
    resources: messages,
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

const instances = new Map<Language, i18n>();

/** The texts of one language: `translator("nn")("grading:saved", { time })`. */
export function translator(language: Language): Translator {
  let instance = instances.get(language);
  if (!instance) {
    instance = createMessages(language);
    instances.set(language, instance);
  }
  return instance.getFixedT(language, namespaces);
}

import { createInstance, type i18n } from "i18next";
import { defaultLanguage, type Language, languages } from "./languages";
import { type Messages, messages, type Namespace } from "./messages";

/** A key as it is asked for: a text with a plural is asked for without the ending that says how many. */
type Asked<Key> = Key extends `${infer Stem}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
  ? Stem | Key
  : Key;

export type MessageKey = { [N in Namespace]: `${N}:${Asked<keyof Messages[N] & string>}` }[Namespace];

/** Finds a text by «namespace:key» in one language. Said here and not by i18next's types, which take a minute for as many texts. */
export type Translator = (key: MessageKey, values?: Record<string, unknown>) => string;

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

import { type Language, languages, type LocalizedText } from "~/platform/i18n/languages";
import { type Translator, translator } from "~/platform/i18n/translator";
import { element, writeXml, type XmlElement } from "~/platform/xml-writing";
import { type Instrument, isGrid, type Item, type Section } from "../instrument";
import { itemVariables } from "../variables";
import { ddiVariables, variableId } from "./ddi-variables";

/**
 * The instrument as DDI-Codebook 2.5 (ddialliance.org), which archives such as Sikt and Dataverse read: what the document and the
 * survey are, and every variable with its question, its codes and who is asked. Texts stand in all languages. Elements stand in the
 * order of the standard's schema. Nothing in it depends on the day it is made.
 * @param language comes first, for readers that show one language only.
 */
export function ddiCodebook(instrument: Instrument, language: Language): string {
  const order = [language, ...languages.filter((other) => other !== language)];
  const write = new CodebookWriter(instrument, order);
  return writeXml(
    element(
      "codeBook",
      {
        xmlns: "ddi:codebook:2_5",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
        version: "2.5",
        "xml:lang": language,
      },
      write.document(),
      write.study(),
      element("dataDscr", {}, ...write.groups(), ...ddiVariables(instrument, order)),
    ),
  );
}

/** Writes texts in every language, each as an element of its own. */
class CodebookWriter {
  readonly #instrument: Instrument;
  readonly #order: readonly Language[];

  constructor(instrument: Instrument, order: readonly Language[]) {
    this.#instrument = instrument;
    this.#order = order;
  }

  /** About this very document. */
  document(): XmlElement {
    const { name } = this.#instrument;
    return element(
      "docDscr",
      {},
      element(
        "citation",
        {},
        this.#titles((language) => translator(language)("codebook:document_title", { name: name[language] })),
        element("prodStmt", {}, element("software", {}, "Peil")),
        this.#version(),
      ),
    );
  }

  study(): XmlElement {
    const { name, description, source } = this.#instrument;
    return element(
      "stdyDscr",
      {},
      element(
        "citation",
        {},
        this.#titles((language) => name[language]),
        this.#version(),
      ),
      element(
        "stdyInfo",
        {},
        ...this.#texts("abstract", description),
        element(
          "sumDscr",
          {},
          ...this.#words("anlyUnit", (t) => t("codebook:unit")),
          ...this.#words("dataKind", (t) => t("codebook:data_kind")),
        ),
      ),
      element(
        "method",
        {},
        element(
          "dataColl",
          {},
          ...this.#words("collMode", (t) => t("codebook:collection")),
          ...this.#words("resInstru", (t) => t("codebook:questionnaire")),
        ),
      ),
      ...this.#texts("notes", source),
    );
  }

  /** The sections with what they hold, and the questions that have more than one variable. */
  groups(): XmlElement[] {
    return this.#instrument.sections.flatMap((section) => [
      this.#sectionGroup(section),
      ...section.items.filter((item) => itemVariables(item).length > 1).map((item) => this.#itemGroup(item)),
    ]);
  }

  #sectionGroup({ id, name, introduction, items }: Section): XmlElement {
    return element(
      "varGrp",
      { ID: `SECTION_${id}`, type: "section", var: idsOf(items) },
      ...this.#texts("labl", name),
      ...(introduction ? this.#texts("txt", introduction) : []),
    );
  }

  #itemGroup(item: Item): XmlElement {
    const type = isGrid(item) ? "grid" : item.type === "multiple" ? "multipleResp" : "other";
    return element(
      "varGrp",
      { ID: `ITEM_${item.id}`, type, var: idsOf([item]) },
      ...this.#texts("labl", item.question),
    );
  }

  #version(): XmlElement {
    return element("verStmt", {}, element("version", {}, this.#instrument.version));
  }

  /** One title, and the same in the other languages beside it. */
  #titles(titleIn: (language: Language) => string): XmlElement {
    return element(
      "titlStmt",
      {},
      ...this.#order.map((language, place) =>
        element(place === 0 ? "titl" : "parTitl", { "xml:lang": language }, titleIn(language)),
      ),
      element("IDNo", {}, this.#instrument.id),
    );
  }

  #texts(name: string, text: LocalizedText): XmlElement[] {
    return this.#order.map((language) => element(name, { "xml:lang": language }, text[language]));
  }

  #words(name: string, wordsOf: (t: Translator) => string): XmlElement[] {
    return this.#order.map((language) =>
      element(name, { "xml:lang": language }, wordsOf(translator(language))),
    );
  }
}

function idsOf(items: readonly Item[]): string {
  return items
    .flatMap(itemVariables)
    .map(({ name }) => variableId(name))
    .join(" ");
}

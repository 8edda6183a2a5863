import { parse } from "yaml";
import type { Instrument } from "~/survey/instrument";
import { instrumentSchema } from "~/survey/instruments/instrument-schema";

/**
 * A survey with every type of item and every kind of condition, as small as that can be. The routing goes in steps: `why` looks back
 * at the grid, `more` at `why`. Tests change the text to see what is found.
 */
export const smallSurveyDefinition = `# A survey for tests.
id: small-survey
version: "1"
kind: survey
name: { nb: Liten undersøkelse, nn: Lita undersøking, en: Small survey }
description: { nb: Beskrivelse, nn: Skildring, en: Description }
source: { nb: Kilde, nn: Kjelde, en: Source }
questionCount: 9
minutes: 3
closing: { nb: Takk., nn: Takk!, en: Thank you. }
background:
  - id: population
    name: { nb: Innbyggere, nn: Innbyggjarar, en: Inhabitants }
    categories:
      - { id: few, label: { nb: Få, nn: Få, en: Few }, where: { population: { below: 1000 } } }
      - { id: many, label: { nb: Mange, nn: Mange, en: Many }, where: { population: { atLeast: 1000 } } }
sections:
  - id: first
    name: { nb: Først, nn: Først, en: First }
    items:
      - id: agree
        number: "1"
        type: single
        required: true
        question: { nb: Enig?, nn: Einig?, en: Agreed? }
        options:
          - { code: 1, label: { nb: Ja, nn: Jau, en: "Yes" } }
          - { code: 2, label: { nb: Nei, nn: Nei, en: "No" } }
          - { code: 9, missing: true, label: { nb: Vet ikke, nn: Veit ikkje, en: Don’t know } }
      - id: areas
        number: "2"
        type: multiple
        question: { nb: Hvilke områder?, nn: Kva område?, en: Which areas? }
        options:
          - { code: 1, label: { nb: Helse, nn: Helse, en: Health } }
          - { code: 2, label: { nb: Skole, nn: Skule, en: Schools } }
          - { code: 5, label: { nb: Andre, nn: Andre, en: Others }, other: { variable: areas_other, maxLength: 20 } }
          - { code: 6, exclusive: true, label: { nb: Ingen, nn: Ingen, en: None } }
      - id: access
        number: "3"
        type: gridMultiple
        question: { nb: Har dere?, nn: Har de?, en: Do you have? }
        options:
          - { code: 1, label: { nb: Selv, nn: Sjølv, en: Ourselves } }
          - { code: 2, label: { nb: Sammen, nn: Saman, en: Together } }
          - { code: 3, exclusive: true, label: { nb: Nei, nn: Nei, en: "No" } }
          - { code: 4, exclusive: true, missing: true, label: { nb: Vet ikke, nn: Veit ikkje, en: Don’t know } }
        rows:
          - { variable: access_1, label: { nb: Leger, nn: Legar, en: Doctors } }
          - { variable: access_2, label: { nb: Jurister, nn: Juristar, en: Lawyers } }
      - id: why
        number: "4"
        type: grid
        measure: scale
        showWhen: { anyRowOf: access, is: 3 }
        question: { nb: Hvorfor?, nn: Kvifor?, en: Why? }
        options:
          - { code: 1, label: { nb: Lite, nn: Lite, en: Little } }
          - { code: 2, label: { nb: Noe, nn: Noko, en: Some } }
          - { code: 3, label: { nb: Mye, nn: Mykje, en: Much } }
          - { code: 7, missing: true, label: { nb: Vet ikke, nn: Veit ikkje, en: Don’t know } }
        rows:
          - { variable: why_1, label: { nb: Søkere, nn: Søkjarar, en: Applicants } }
          - { variable: why_2, label: { nb: Annet, nn: Anna, en: Other } }
  - id: second
    name: { nb: Så, nn: Så, en: Then }
    items:
      - id: more
        number: "5"
        type: longText
        maxLength: 50
        showWhen: { variable: why_2, atLeast: 2 }
        question: { nb: Hva mer?, nn: Kva meir?, en: What else? }
      - id: ideas
        number: "6"
        type: shortTexts
        count: 3
        maxLength: 10
        question: { nb: Hvilke ideer?, nn: Kva idear?, en: Which ideas? }
      - id: posts
        number: "7"
        type: number
        min: 0
        max: 100
        decimals: 1
        unit: { nb: årsverk, nn: årsverk, en: full-time equivalents }
        showWhen: { any: [{ variable: agree, is: 1 }, { all: [{ variable: areas, is: 2 }, { not: { variable: agree, is: 9 } }] }] }
        question: { nb: Hvor mange årsverk?, nn: Kor mange årsverk?, en: How many? }
      - id: day
        number: "8"
        type: date
        from: "2018-01-01"
        to: "2018-12-31"
        showWhen: { variable: posts, atLeast: 10 }
        question: { nb: Når?, nn: Når?, en: When? }
      - id: last
        number: "9"
        type: single
        question: { nb: Noe til slutt?, nn: Noko til slutt?, en: Anything else? }
        showWhen: { anyRowOf: why, atLeast: 3 }
        options:
          - { code: 1, label: { nb: Nei, nn: Nei, en: "No" } }
          - { code: 2, label: { nb: Ja, nn: Ja, en: "Yes" }, other: { variable: last_other } }
`;

/** The small survey after it is read. */
export function smallSurvey(): Instrument {
  return instrumentSchema.parse(parse(smallSurveyDefinition));
}

/** The definition's text with one place changed; throws when there is no such place. */
export function surveyWithChange(from: string, to: string): string {
  if (!smallSurveyDefinition.includes(from)) throw new Error(`The small survey does not say ${from}.`);
  return smallSurveyDefinition.replace(from, to);
}

import { parse } from "yaml";

/**
 * A definition that holds, as small as the rules allow: two areas, three sub-areas, four questions. Its weights differ, and one
 * maximum has a decimal. Tests change it to see what is found.
 */
export const smallDefinition = `# A definition for tests.
id: small-2026
version: "1"
kind: assessment
name: { nb: Liten, nn: Liten, en: Small }
description: { nb: Beskrivelse, nn: Skildring, en: Description }
source: { nb: Kilde, nn: Kjelde, en: Source }
questionCount: 4
dimensions:
  - id: system
    weight: 2
    name: { nb: System, nn: System, en: System }
    question: { nb: Hvordan?, nn: Korleis?, en: How? }
    bands:
      - { from: 0, to: 4, text: { nb: Lite, nn: Lite, en: Little } }
      - { from: 5, to: 10, text: { nb: Mye, nn: Mykje, en: Much } }
  - id: extent
    weight: 1
    name: { nb: Omfang, nn: Omfang, en: Extent }
    question: { nb: Hvor mange?, nn: Kor mange?, en: How many? }
    bands:
      - { from: 0, to: 10, text: { nb: Noe, nn: Noko, en: Some } }
  - id: result
    weight: 1
    name: { nb: Resultat, nn: Resultat, en: Result }
    question: { nb: Hva kom ut?, nn: Kva kom ut?, en: What came of it? }
    bands:
      - { from: 0, to: 10, text: { nb: Noe, nn: Noko, en: Some } }
findingThresholds: { strength: 70, weakness: 35 }
interviewGroups:
  - id: chief
    name: { nb: Sjefen, nn: Sjefen, en: The chief }
documents:
  - id: plan
    kind: document
    name: { nb: Planen, nn: Planen, en: The plan }
perspectives:
  - id: A
    name: { nb: Perspektiv, nn: Perspektiv, en: Perspective }
    areas:
      - id: "1"
        name: { nb: Område én, nn: Område éin, en: Area one }
        summary: { nb: Om én, nn: Om éin, en: About one }
        max: 25.5
        subareas:
          - id: "1.1"
            name: { nb: Del, nn: Del, en: Part }
            max: 14.5
            questions:
              - id: "1.1.1"
                max: 14.5
                question: { nb: Første?, nn: Første?, en: First? }
                lookFor: &signs
                  system: { nb: Tegn, nn: Teikn, en: Sign }
                  extent: { nb: Tegn, nn: Teikn, en: Sign }
                  result: { nb: Tegn, nn: Teikn, en: Sign }
                askedOf: [chief]
                shownIn: [plan]
          - id: "1.2"
            name: { nb: Del, nn: Del, en: Part }
            max: 11
            questions:
              - id: "1.2.1"
                max: 5.5
                question: { nb: Andre?, nn: Andre?, en: Second? }
                lookFor: *signs
                askedOf: [chief]
                shownIn: [plan]
              - id: "1.2.2"
                max: 5.5
                question: { nb: Tredje?, nn: Tredje?, en: Third? }
                lookFor: *signs
                askedOf: [chief]
                shownIn: [plan]
      - id: "2"
        name: { nb: Område to, nn: Område to, en: Area two }
        summary: { nb: Om to, nn: Om to, en: About two }
        max: 10
        subareas:
          - id: "2.1"
            name: { nb: Del, nn: Del, en: Part }
            max: 10
            questions:
              - id: "2.1.1"
                max: 10
                question: { nb: Fjerde?, nn: Fjerde?, en: Fourth? }
                lookFor: *signs
                askedOf: [chief]
                shownIn: [plan]
`;

/** The small definition with one piece of its text exchanged; throws when the piece is not there. */
export function withChange(from: string, to: string): string {
  if (!smallDefinition.includes(from)) throw new Error(`The small definition does not have: ${from}`);
  return smallDefinition.replace(from, () => to);
}

/** What the text says, as it is before anything is checked. */
export const contentOf = (yaml: string): unknown => parse(yaml);

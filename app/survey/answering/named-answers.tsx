import type { NamedAnswer } from "./review-view";

/** Answers one under the other, each with what it answers. */
export function NamedAnswers({ answers }: { answers: NamedAnswer[] }) {
  return (
    <ul>
      {answers.map(({ variable, number, question, label, words }) => (
        <li key={variable}>
          {number} {asked(label ?? question)} <strong>{words.join(", ")}</strong>
        </li>
      ))}
    </ul>
  );
}

/** What leads to an answer: a question by its own mark, anything else by a colon. */
const asked = (text: string): string => (/[?.!:]$/.test(text) ? text : `${text}:`);

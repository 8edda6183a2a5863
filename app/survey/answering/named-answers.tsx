import type { NamedAnswer } from "./review-view";

/** Answers one under the other, each with what it answers. */
export function NamedAnswers({ answers }: { answers: NamedAnswer[] }) {
  return (
    <ul>
      {answers.map(({ variable, number, question, label, words }) => (
        <li key={variable}>
          {number} {label ?? question}: <strong>{words.join(", ")}</strong>
        </li>
      ))}
    </ul>
  );
}

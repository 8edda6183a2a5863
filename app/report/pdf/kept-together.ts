import { NEVER } from "./page-plan";
import type { PieceAtom } from "./piece";
import { pageRoom } from "./styles";

/** Of what stands under a heading, so much is on its page; in points. */
const UNDER_HEADING_LEAST = 45;
/** A question and its answer that together are higher may be parted. */
export const QUESTION_WHOLE_MOST = pageRoom / 2;

/** Under a heading stands more than a line. */
export function withHeadingsKept(atoms: readonly PieceAtom[]): PieceAtom[] {
  let under = UNDER_HEADING_LEAST;
  return atoms.map((atom) => {
    const isHeading = heads(atom);
    const kept = !isHeading && under < UNDER_HEADING_LEAST ? { ...atom, breakCost: NEVER } : atom;
    under = isHeading ? 0 : under + atom.height;
    return kept;
  });
}

/** A question's answer stands with it, but for one that is long. */
export function withQuestionsWhole(atoms: readonly PieceAtom[]): PieceAtom[] {
  const questions: PieceAtom[][] = [];
  for (const atom of atoms) {
    if (heads(atom) || questions.length === 0) questions.push([]);
    questions.at(-1)?.push(atom);
  }
  return questions.flatMap((question) => {
    const [first, ...rest] = question;
    const isMinor =
      first?.piece.kind === "whole" && first.piece.block.kind === "heading" && first.piece.block.minor;
    const height = question.reduce((sum, atom) => sum + atom.height, 0);
    return first && isMinor && height <= QUESTION_WHOLE_MOST
      ? [first, ...rest.map((atom) => ({ ...atom, breakCost: NEVER }))]
      : question;
  });
}

const heads = ({ piece }: PieceAtom): boolean =>
  piece.kind === "section" || (piece.kind === "whole" && piece.block.kind === "heading");

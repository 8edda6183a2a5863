import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { BlockOnPaper, Definitions } from "./block";
import { CaptionLine } from "./caption-line";
import { ChartDrawing } from "./chart";
import type { MeasuredSection, Piece } from "./piece";
import { TableBody } from "./table";

interface PiecesOnPaperProps {
  pieces: readonly Piece[];
  head: (section: MeasuredSection, isFirst: boolean) => ReactNode;
}

/** What stands on one page: pieces of the same block are drawn together. */
export function PiecesOnPaper({ pieces, head }: PiecesOnPaperProps) {
  return together(pieces).map((group, index) => <View key={index}>{drawn(group, index === 0, head)}</View>);
}

/** Pieces of one kind and block that stand after one another. */
function together(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const [first] = groups.at(-1) ?? [];
    if (first && first.kind === piece.kind && blockOf(first) === blockOf(piece)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const blockOf = (piece: Piece): unknown => (piece.kind === "section" ? piece.section : piece.block);

function drawn(group: readonly Piece[], isFirst: boolean, head: PiecesOnPaperProps["head"]): ReactNode {
  const [piece] = group;
  if (!piece) return null;
  const from = "index" in piece ? piece.index : 0;
  const to = from + group.length;
  switch (piece.kind) {
    case "section":
      return head(piece.section, isFirst);
    case "whole":
      return <BlockOnPaper block={piece.block} isUnderFigure={piece.isUnderFigure && !isFirst} />;
    case "text":
      return (
        <BlockOnPaper
          block={{ ...piece.block, texts: piece.block.texts.slice(from, to) }}
          isUnderFigure={piece.isUnderFigure && from === 0 && !isFirst}
        />
      );
    case "definition":
      return <Definitions items={piece.block.items.slice(from, to)} among={piece.block.items} />;
    case "caption":
      return <CaptionLine caption={piece.block.caption} />;
    case "bar":
      return <ChartDrawing block={piece.block} from={from} to={to} />;
    case "row": {
      const { kind, columns, rows } = piece.block;
      const isLast = to === rows.length;
      return (
        <View
          style={{
            marginTop: kind === "chart" && from === 0 ? 8 : 0,
            marginBottom: kind === "table" && isLast ? 14 : 0,
          }}
        >
          <TableBody
            columns={columns}
            rows={rows.slice(from, to)}
            rowsInAll={rows.length}
            dense={kind === "chart"}
          />
        </View>
      );
    }
  }
}

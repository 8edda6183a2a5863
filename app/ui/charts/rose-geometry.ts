import { curveLinearClosed, line, pointRadial } from "d3-shape";
import { textWidth, wrapText } from "./text-width";

/** One point of the rose. */
export interface RosePoint {
  /** What the point is called by in running text, usually a number: «3». */
  number: string;
  name: string;
  /** Part of the most that is possible, 0-1; the length of the spear. */
  share: number;
  /** The share as people read it: «57». */
  value: string;
}

/** A spear of the rose, drawn in two halves as on an engraved chart, as paths with the centre at 0, 0. */
export interface RoseSpear {
  /** The half that comes first clockwise. */
  first: string;
  second: string;
  /** Both halves. */
  whole: string;
  /** The two outer edges alone, from shoulder by the tip to shoulder; drawn for all spears they make the outline of the rose. */
  outline: string;
}

/** A label: the number on the rim, and outside the rose the value with the name under it in one line or more. */
export interface RoseLabel {
  number: { text: string; x: number; y: number };
  anchor: "start" | "middle" | "end";
  x: number;
  value: { text: string; y: number };
  lines: { text: string; y: number }[];
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface RoseGeometry {
  /** Length of a full spear, and the inner edge of the rim. */
  radius: number;
  /** The outer edge of the rim, on which the numbers stand. */
  rim: number;
  spears: RoseSpear[];
  /** The same spears at full length. */
  full: RoseSpear[];
  /** Circles at a quarter, a half, three quarters and all of the length; the inmost has no room for a label. */
  rings: { radius: number; label: string | null; x: number; y: number }[];
  labels: RoseLabel[];
  /** What the whole drawing takes up, labels and all. */
  frame: Box;
}

export interface RoseSize {
  /** Length of a full spear. */
  radius: number;
  /** Font size of the names; values are larger. */
  fontSize: number;
  /** Names wider than this are broken into lines. */
  nameWidth: number;
}

const ringShares = [0.25, 0.5, 0.75, 1] as const;

/** How far from the centre two spears meet, as a part of the radius. */
const SHOULDER = 0.23;
/** A short spear keeps the shape of a spear: its shoulders stay this part of its length. */
const SHOULDER_OF_LENGTH = 0.6;
/** Width of the rim, in font sizes. */
const RIM = 1.5;
/** Space between the rim and the labels, in font sizes. */
const LABEL_GAP = 0.6;
const VALUE_SIZE = 1.35;
const LINE_HEIGHT = 1.2;
/** From the top of a line to its base line, as a part of the font size. */
const BASELINE = 0.95;
/** From the middle of a figure to its base line, as a part of the font size. */
const MIDDLE = 0.36;

/**
 * A compass rose with one spear for each point, the first one up and the rest clockwise. The length of a spear is its share of
 * the radius, and since the shoulders stand still its area grows evenly with the share as well.
 * @param points eight, as a rule; labels are kept from colliding for up to eight.
 */
export function roseGeometry(points: readonly RosePoint[], size: RoseSize): RoseGeometry {
  const { radius } = size;
  const rim = radius + size.fontSize * RIM;
  const labels = points.map((point, index) => label(point, angleOf(index, points.length), size));
  return {
    radius,
    rim,
    spears: roseSpears(
      points.map(({ share }) => share),
      radius,
    ),
    full: roseSpears(
      points.map(() => 1),
      radius,
    ),
    rings: ringShares.map((share) => ring(share, points.length, size)),
    labels,
    frame: around([
      { left: -radius, top: -radius, right: radius, bottom: radius },
      ...labels.map(({ box }) => box),
    ]),
  };
}

/** The spears alone, for a rose without labels. Shares under 0 count as 0 and over 1 as 1. */
export function roseSpears(shares: readonly number[], radius: number): RoseSpear[] {
  return shares.map((share, index) => {
    const half = Math.PI / shares.length;
    const angle = angleOf(index, shares.length);
    const length = radius * Math.min(Math.max(share, 0), 1);
    const shoulder = Math.min(radius * SHOULDER, length * SHOULDER_OF_LENGTH);
    const centre: Point = [0, 0];
    const tip = pointRadial(angle, length);
    const before = pointRadial(angle - half, shoulder);
    const after = pointRadial(angle + half, shoulder);
    return {
      first: path([centre, before, tip]),
      second: path([centre, tip, after]),
      whole: path([centre, before, tip, after]),
      outline: open([before, tip, after]) ?? "",
    };
  });
}

type Point = [number, number];

const open = line().digits(2);
const closed = line().curve(curveLinearClosed).digits(2);

function path(corners: Point[]): string {
  return closed(corners) ?? "";
}

/** Clockwise from straight up, in radians. */
function angleOf(index: number, count: number): number {
  return (index * 2 * Math.PI) / count;
}

/** The ring's label stands between the first spear and the second, where it covers neither. */
function ring(share: number, count: number, { radius }: RoseSize): RoseGeometry["rings"][number] {
  const [x, y] = pointRadial(Math.PI / count, radius * share);
  return { radius: radius * share, label: share > 0.25 ? String(share * 100) : null, x, y };
}

function label(point: RosePoint, angle: number, { radius, fontSize, nameWidth }: RoseSize): RoseLabel {
  const names = wrapText(point.name, fontSize, nameWidth);
  const valueSize = fontSize * VALUE_SIZE;
  const lineHeight = fontSize * LINE_HEIGHT;
  const height = valueSize * LINE_HEIGHT + names.length * lineHeight;
  const width = Math.max(
    textWidth(point.value, valueSize),
    ...names.map((name) => textWidth(name, fontSize)),
  );

  const [numberX, numberY] = pointRadial(angle, radius + (fontSize * RIM) / 2);
  const [x, y] = pointRadial(angle, radius + fontSize * (RIM + LABEL_GAP));
  const sideways = Math.sin(angle);
  const anchor = Math.abs(sideways) < 0.1 ? "middle" : sideways > 0 ? "start" : "end";
  // Above the rose a label stands on its point, below it hangs from it, beside it is centred on it.
  const top = y - (height * (1 + Math.cos(angle))) / 2;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const namesTop = top + valueSize * LINE_HEIGHT;
  return {
    number: { text: point.number, x: numberX, y: numberY + fontSize * MIDDLE },
    anchor,
    x,
    value: { text: point.value, y: top + valueSize * BASELINE },
    lines: names.map((text, row) => ({ text, y: namesTop + row * lineHeight + fontSize * BASELINE })),
    box: { left, top, right: left + width, bottom: top + height },
  };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

import { Circle, G, Path, Svg, Text } from "@react-pdf/renderer";
import { roseGeometry, type RosePoint, roseSpears } from "~/ui/charts/rose-geometry";
import { coverPalette, palette } from "./palette";

const NAME_SIZE = 8.5;
const VALUE_SIZE = 11.5;

/** The compass rose with its labels, `width` wide. */
export function Rose({ points, width }: { points: readonly RosePoint[]; width: number }) {
  const rose = roseGeometry(points, { radius: 102, fontSize: NAME_SIZE, nameWidth: 110 });
  const { top, bottom } = rose.frame;
  const height = bottom - top + 4;
  return (
    <Svg width={width} height={height} viewBox={`${-width / 2} ${top - 2} ${width} ${height}`}>
      <Circle cx={0} cy={0} r={rose.rim} fill={palette.ground} stroke={palette.grid} strokeWidth={0.6} />
      <Circle cx={0} cy={0} r={rose.radius} fill={palette.white} />
      {rose.full.map((spear, index) => (
        <G key={index}>
          <Path d={spear.whole} fill={palette.ground} stroke={palette.grid} strokeWidth={0.4} />
          <Path d={spear.first} fill={palette.groundShade} />
        </G>
      ))}
      {rose.rings.map(({ radius }) => (
        <Circle key={radius} cx={0} cy={0} r={radius} fill="none" stroke={palette.grid} strokeWidth={0.6} />
      ))}
      {rose.spears.map((spear, index) => (
        <G key={index}>
          <Path d={spear.first} fill={palette.strong} />
          <Path d={spear.second} fill={palette.strongHalf} />
          <Path d={spear.whole} fill="none" stroke={palette.strong} strokeWidth={0.5} />
        </G>
      ))}
      {rose.rings.map(({ radius, label, x, y }) =>
        label ? (
          <Label key={radius} x={x} y={y + 2} size={6} color={palette.quiet}>
            {label}
          </Label>
        ) : null,
      )}
      {rose.labels.map((label) => (
        <G key={label.number.text}>
          <Label x={label.number.x} y={label.number.y} size={NAME_SIZE} weight={600} color={palette.strong}>
            {label.number.text}
          </Label>
          <Label
            x={label.x}
            y={label.value.y}
            size={VALUE_SIZE}
            weight={600}
            color={palette.strongText}
            anchor={label.anchor}
          >
            {label.value.text}
          </Label>
          {label.lines.map(({ text, y }) => (
            <Label key={y} x={label.x} y={y} size={NAME_SIZE} color={palette.text} anchor={label.anchor}>
              {text}
            </Label>
          ))}
        </G>
      ))}
    </Svg>
  );
}

interface LabelProps {
  x: number;
  y: number;
  size: number;
  color: string;
  weight?: 400 | 600;
  anchor?: "start" | "middle" | "end";
  children: string;
}

function Label({ x, y, size, color, weight = 400, anchor = "middle", children }: LabelProps) {
  return (
    <Text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={color}
      style={{ fontFamily: "Inter", fontSize: size, fontWeight: weight }}
    >
      {children}
    </Text>
  );
}

/** The rose as a sign beside a title: the spear that the text is about is strong. */
export function SmallRose({
  shares,
  strong,
  size,
}: {
  shares: readonly number[];
  strong: number;
  size: number;
}) {
  const radius = size / 2 - 1;
  return (
    <Svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}>
      <Circle cx={0} cy={0} r={radius} fill="none" stroke={palette.grid} strokeWidth={0.6} />
      {roseSpears(shares, radius).map((spear, index) => (
        <G key={index}>
          <Path d={spear.first} fill={index === strong ? palette.strong : palette.pale} />
          <Path d={spear.second} fill={index === strong ? palette.strongHalf : palette.paleHalf} />
        </G>
      ))}
    </Svg>
  );
}

/** The municipality's own rose as the picture of the cover, with no words: what is drawn depends on the result alone. */
export function CoverRose({ shares, radius }: { shares: readonly number[]; radius: number }) {
  const size = 2 * radius + 4;
  return (
    <Svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <Circle
          key={share}
          cx={0}
          cy={0}
          r={radius * share}
          fill="none"
          stroke={coverPalette.ring}
          strokeWidth={0.7}
        />
      ))}
      {roseSpears(
        shares.map(() => 1),
        radius,
      ).map((spear, index) => (
        <G key={index}>
          <Path d={spear.first} fill={coverPalette.full} />
          <Path d={spear.second} fill={coverPalette.fullShade} />
        </G>
      ))}
      {roseSpears(shares, radius).map((spear, index) => (
        <G key={index}>
          <Path d={spear.first} fill={coverPalette.first} />
          <Path d={spear.second} fill={coverPalette.second} />
        </G>
      ))}
    </Svg>
  );
}

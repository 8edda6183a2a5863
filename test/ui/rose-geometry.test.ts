import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, roseGeometry, type RosePoint, roseSpears } from "~/ui/charts/rose-geometry";

const size = { radius: 100, fontSize: 12, nameWidth: 110 };

const corners = (path: string): [number, number][] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const distance = ([x, y]: [number, number]) => Math.hypot(x, y);

function area(path: string): number {
  const points = corners(path);
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** From the centre of the rose to the nearest point of a box. */
const nearest = ({ left, top, right, bottom }: Box) =>
  Math.hypot(Math.max(left, 0, -right), Math.max(top, 0, -bottom));

const point = fc.record({
  number: fc.integer({ min: 1, max: 99 }).map(String),
  name: fc
    .array(
      fc.constantFrom("og", "for", "Styring", "kvalitet", "medarbeiderskap", "Samfunnsutvikling", "Ærlighet"),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((words) => words.join(" ")),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.integer({ min: 0, max: 100 }).map(String),
}) satisfies fc.Arbitrary<RosePoint>;

const eight = fc.array(point, { minLength: 8, maxLength: 8 });

describe("the compass rose", () => {
  test("points up for the first and to the right for the third of eight, as long as the share", () => {
    const spears = roseSpears([1, 0, 0.5, 0, 0, 0, 0, 0], 100);
    expect(corners(spears[0]?.whole ?? "")).toContainEqual([0, -100]);
    const [, , tip] = corners(spears[2]?.whole ?? "");
    expect(tip?.[0]).toBeCloseTo(50);
    expect(tip?.[1]).toBeCloseTo(0);
  });

  test("the furthest corner of a spear is its share of the radius", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (shares) => {
          roseSpears(shares, 100).forEach((spear, index) => {
            const furthest = Math.max(...corners(spear.whole).map(distance));
            expect(furthest).toBeCloseTo(100 * (shares[index] ?? 0), 1);
          });
        },
      ),
    );
  });

  test("twice the share is twice the ink, for spears longer than their shoulders", () => {
    const [half, full] = [0.45, 0.9].map((share) =>
      area(roseSpears(Array<number>(8).fill(share), 100)[3]?.whole ?? ""),
    );
    expect((full ?? 0) / (half ?? 1)).toBeCloseTo(2, 2);
  });

  test("a share outside 0-1 is drawn as the nearest that is possible", () => {
    const [under, over] = roseSpears([-0.2, 1.4], 100);
    expect(area(under?.whole ?? "")).toBe(0);
    expect(Math.max(...corners(over?.whole ?? "").map(distance))).toBeCloseTo(100);
  });

  test("no label lies over another or over the rose, and all are inside the frame", () => {
    fc.assert(
      fc.property(eight, (points) => {
        const { labels, rim, frame } = roseGeometry(points, size);
        labels.forEach((label, index) => {
          expect(nearest(label.box)).toBeGreaterThan(rim);
          for (const other of labels.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(false);
          expect(label.box.left).toBeGreaterThanOrEqual(frame.left);
          expect(label.box.right).toBeLessThanOrEqual(frame.right);
          expect(label.box.top).toBeGreaterThanOrEqual(frame.top);
          expect(label.box.bottom).toBeLessThanOrEqual(frame.bottom);
        });
      }),
    );
  });
});

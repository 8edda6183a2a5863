import { expect, test } from "vitest";
import { reportAddress, reportFileName } from "~/report/report-address";

const published = { year: 2026, instrument: { id: "kommunekompass-2020" }, number: 2 };

test("a report is downloaded under a name of plain letters", () => {
  const named = (name: string) => reportFileName({ ...published, municipality: { name } }, "nn");
  expect(named("Lerkevik")).toBe("lerkevik-2026-kommunekompass-2020-v2-nn.pdf");
  expect(named("Sør-Varanger")).toBe("sor-varanger-2026-kommunekompass-2020-v2-nn.pdf");
  expect(named("Kárášjohka")).toBe("karasjohka-2026-kommunekompass-2020-v2-nn.pdf");
  expect(named('Æ "../Å"')).toBe("ae-a-2026-kommunekompass-2020-v2-nn.pdf");
});

test("what an address is made from cannot leave its place", () => {
  expect(reportAddress("a/../b", "1?x")).toBe("/reports/a%2F..%2Fb/1%3Fx");
});

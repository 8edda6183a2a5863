import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { narrowBuild } from "~/cli/narrow-build";

const route = (id: string, path?: string, parentId?: string) => ({ id, path, parentId, module: {} });

const build = {
  publicPath: "/",
  routes: {
    root: route("root", ""),
    "routes/s": route("routes/s", "s/:token", "root"),
    "routes/s.saves": route("routes/s.saves", "saves", "routes/s"),
    "routes/other": route("routes/other", "other", "root"),
  },
} as unknown as ServerBuild;

test("a route is served by itself at its whole address, within what it stands in", () => {
  const narrow = narrowBuild(build, "routes/s.saves");
  expect(narrow.path).toBe("/s/:token/saves");
  expect(Object.keys(narrow.build.routes)).toEqual(["root", "routes/s", "routes/s.saves"]);
  expect(narrow.build.publicPath).toBe("/");
  expect(Object.keys(build.routes)).toHaveLength(4);
});

test("a route that there is not stops the start", () => {
  expect(() => narrowBuild(build, "routes/gone")).toThrow("There is no route routes/gone.");
});

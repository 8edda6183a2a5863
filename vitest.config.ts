import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./test/support/slowest-first";

const plugins = [tsconfigPaths()];

/** Three kinds of test, side by side; `npm test` runs them all. */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    // Browser tests wait as much as they work, so that others have the time to run beside them.
    maxWorkers: 3,
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/**/*.store.test.ts", "test/**/*.browser.test.ts"],
          // Rules keep nothing between tests, so that files can share what they import.
          isolate: false,
          // To build a report or read all definitions takes a machine that is busy with other tests seconds.
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          name: "store",
          include: ["test/**/*.store.test.ts"],
          globalSetup: ["test/support/store-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file asks for databases of its own, so that files can share what they import.
          isolate: false,
        },
      },
      {
        plugins,
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.ts"],
          globalSetup: ["test/support/browser-setup.ts"],
          setupFiles: ["test/support/browser-hooks.ts"],
          // Some ask hundreds of pages; on a busy machine that takes minutes.
          testTimeout: 600_000,
          hookTimeout: 300_000,
          isolate: false,
        },
      },
    ],
  },
});

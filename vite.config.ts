import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig), tsconfigPaths()],
  ssr: { noExternal: [/^@digdir\//] },
  // scripts/bundle.mjs empties what a build writes: the folder holds the command and the report worker too.
  build: { target: "es2022", sourcemap: false, emptyOutDir: false },
});

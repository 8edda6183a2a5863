import { renderPdf } from "./render";

/** The entry of the worker: bundled to build/command/report-worker.mjs, loaded by the pool in render.server.ts. */
export default renderPdf;

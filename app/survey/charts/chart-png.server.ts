import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { unpackWoff } from "~/platform/woff";
import type { SurveyChart } from "./chart";
import { chartSvg } from "./chart-file.server";

const { resolve } = createRequire(import.meta.url);

/** Sharp enough for print: twice the drawing's own width. */
const ZOOM = 2;

let ready: Promise<Uint8Array[]> | undefined;

/** A chart as a PNG image, drawn from its SVG file with the typeface that Peil comes with, whatever the machine has. */
export async function chartPng(chart: SurveyChart): Promise<Uint8Array> {
  const fontBuffers = await (ready ??= makeReady());
  const drawing = new Resvg(withOwnFamilies(chartSvg(chart)), {
    font: { fontBuffers, defaultFontFamily: "Inter" },
    fitTo: { mode: "zoom", value: ZOOM },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}

/** The WebAssembly and the fonts, once a process. Letters that the first file of a weight lacks are taken from the second. */
async function makeReady(): Promise<Uint8Array[]> {
  await initWasm(readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const files = [400, 600].flatMap((weight) => [`latin-${weight}`, `latin-ext-${weight}`]);
  return Promise.all(
    files.map(async (file) =>
      Uint8Array.from(
        unpackWoff(await readFile(resolve(`@fontsource/inter/files/inter-${file}-normal.woff`))),
      ),
    ),
  );
}

/** The file of weight 600 names its own family, and is not found as the bold of «Inter». */
function withOwnFamilies(svg: string): string {
  return svg.replaceAll('font-weight="600"', 'font-weight="600" font-family="Inter SemiBold, Inter"');
}

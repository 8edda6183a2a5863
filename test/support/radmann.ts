import fs from "node:fs";
import path from "node:path";
import { type FrameUnit, readFrame } from "~/survey/frame";
import type { Instrument } from "~/survey/instrument";
import { readSurveys, surveyFolder } from "~/survey/instruments/instrument-file.server";

/** The survey of 2018 as it ships. */
export function radmann(): Instrument {
  const { instruments, faults } = readSurveys(surveyFolder);
  const found = instruments.find(({ instrument }) => instrument.id === "radmann-2018");
  if (!found) throw new Error(`radmann-2018 does not hold: ${JSON.stringify(faults)}`);
  return found.instrument;
}

/** The 124 municipalities that it went to. */
export function radmannFrame(): FrameUnit[] {
  const frame = readFrame(radmann(), fs.readFileSync(path.join(surveyFolder, "radmann-2018.frame.csv")));
  if (!frame.ok) throw new Error(`The frame of radmann-2018 does not hold: ${JSON.stringify(frame.faults)}`);
  return frame.units;
}

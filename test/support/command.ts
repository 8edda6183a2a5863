import { Writable } from "node:stream";
import { runPeil } from "~/cli/peil";

/** What a command left behind. */
export interface CommandRun {
  code: number;
  out: string;
  err: string;
}

/** Runs a `peil` command inside the test, as a person would type it, and gives what it wrote. */
export async function runCommand(...words: string[]): Promise<CommandRun> {
  const out = collector();
  const err = collector();
  const code = await runPeil(words, { out: out.stream, err: err.stream });
  return { code, out: out.text(), err: err.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}

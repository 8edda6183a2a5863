import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { readConfiguration } from "~/platform/configuration.server";
import { type Result, success } from "~/platform/result";
import type { PxClient } from "./px-client.server";
import type { PxRequest } from "./px-request";

const folder = (): string => path.join(readConfiguration().dataDirectory, "ssb-answers");

/**
 * Asks once a day: the same question is answered from the data folder until midnight UTC. Answers of earlier days are thrown away.
 * @param keep checks an answer and gives what of it is kept.
 */
export async function askOnceADay<T>(
  ask: PxClient,
  request: PxRequest,
  keep: (content: unknown) => Result<T>,
): Promise<Result<T>> {
  const today = new Date().toISOString().slice(0, 10);
  const name = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const file = path.join(folder(), today, `${name}.json`);
  const there = await fs.readFile(file, "utf8").catch(() => null);
  if (there !== null) {
    const kept = keep(parsed(there));
    if (kept.ok) return kept;
  }
  const answer = await ask(request);
  if (!answer.ok) return answer;
  const kept = keep(answer.value);
  if (!kept.ok) return kept;
  await dropEarlier(today);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.${process.pid}`, JSON.stringify(kept.value));
  await fs.rename(`${file}.${process.pid}`, file);
  return success(kept.value);
}

async function dropEarlier(today: string): Promise<void> {
  const days = await fs.readdir(folder()).catch(() => []);
  for (const day of days.filter((name) => name !== today))
    await fs.rm(path.join(folder(), day), { recursive: true, force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

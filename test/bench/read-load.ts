import http from "node:http";
import type { AddressInfo } from "node:net";
import { quantile } from "./statistics";

export interface ReadLoad {
  perSecond: number;
  p95Milliseconds: number;
  /** Answers other than 200. */
  refused: number;
}

const READERS = 8;

/** Asks an address again and again, eight readers at once, each reading the whole answer before the next, for `seconds`. */
export async function loadReading(address: string, seconds: number): Promise<ReadLoad> {
  const times: number[] = [];
  let refused = 0;
  await (await fetch(address)).arrayBuffer();
  const until = performance.now() + seconds * 1000;
  const reader = async (): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now();
      const answer = await fetch(address);
      await answer.arrayBuffer();
      times.push(performance.now() - started);
      if (answer.status !== 200) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return { perSecond: times.length / seconds, p95Milliseconds: quantile(times, 0.95), refused };
}

/** The same of a server that does nothing but send as many bytes. */
export async function loadBare(bytes: number, seconds: number): Promise<ReadLoad> {
  const body = Buffer.alloc(bytes, "x");
  const server = http.createServer((_request, response) => void response.end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await loadReading(`http://127.0.0.1:${port}/`, seconds);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

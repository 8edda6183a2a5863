import type { NextFunction, Request, Response } from "express";

/** Largest request that a form or an upload of ours sends. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Refuses a request that is larger than 10 MB (413), before it is read. A request in chunks does not say how large it becomes
 * and is refused too (411): browsers tell the length of every form and file, and Node holds them to it.
 */
export function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  const inChunks = request.get("transfer-encoding") !== undefined;
  const bytes = Number(request.get("content-length") ?? 0);
  if (!inChunks && bytes <= BODY_LIMIT_BYTES) return next();
  const [status, sentence] = inChunks
    ? [411, "The request does not say how long it is and was refused."]
    : [413, "The request is larger than 10 MB and was refused."];
  // What is left of the request is not read, so the connection cannot be used again.
  response.set("Connection", "close").status(status).type("text/plain").send(sentence);
}

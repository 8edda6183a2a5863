import type { NextFunction, Request, Response } from "express";

/** Largest request that an ordinary form of ours sends. */
const FORM_MOST_MEGABYTES = 10;
/**
 * Documents come with files of up to 25 MB. A larger one goes through to the page, which looks at what it says of its length, reads
 * the fields before the file and explains the limit with what the person typed still there.
 */
const UPLOAD_MOST_MEGABYTES = 250;
const UPLOADS = /^\/evaluations\/[^/]+\/documents(\.data)?\/?$/;
/** Files of figures may have 300 MB; they go to the disk as they come. What is larger is explained by the page, too. */
const FIGURES_MOST_MEGABYTES = 1_000;
const FIGURES = /^\/observations\/import(\.data)?\/?$/;

/**
 * Refuses a request that is larger than 10 MB, or more where files are uploaded (413), before it is read. A request in chunks
 * does not say how large it becomes and is refused too (411): browsers tell the length of every form and file, and Node holds them
 * to it.
 */
export function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  const inChunks = request.get("transfer-encoding") !== undefined;
  const bytes = Number(request.get("content-length") ?? 0);
  const most = mostMegabytes(request.path);
  if (!inChunks && bytes <= most * 1024 * 1024) {
    response.on("finish", () => discardRest(request));
    return next();
  }
  const [status, sentence] = inChunks
    ? [411, "The request does not say how long it is and was refused."]
    : [413, `The request is larger than ${most} MB and was refused.`];
  // What is left of the request is not read, so the connection cannot be used again.
  response.set("Connection", "close").status(status).type("text/plain").send(sentence);
}

function mostMegabytes(path: string): number {
  if (FIGURES.test(path)) return FIGURES_MOST_MEGABYTES;
  return UPLOADS.test(path) ? UPLOAD_MOST_MEGABYTES : FORM_MOST_MEGABYTES;
}

/** A browser reads the answer only when it has sent the whole request: what was answered without being read is thrown away. */
function discardRest(request: Request): void {
  if (request.complete) return;
  request.removeAllListeners("data");
  request.resume();
}

import { pageScript } from "~/platform/page-script.server";

/**
 * The address of the script that saves while one answers. It is no part of the pages' other scripts: a respondent on a phone gets a
 * tenth of what React weighs, and the pages do without it.
 */
export function answeringScript(): string {
  return pageScript("answering");
}

import { refusal } from "~/access/guard.server";

/**
 * The answer to an address that leads to no page. Where that is since the year that it names has no figures (any more), the answer tells
 * so, with the same address of the years that have.
 * @param year as the path has it; the first part of the path that is so is taken for it.
 * @param years that have figures of what the page shows, newest first.
 */
export function withoutFigures(
  request: Request,
  year: string | undefined,
  years: readonly number[],
): Response {
  const names = year !== undefined && /^\d{4}$/.test(year) && !years.includes(Number(year));
  if (!names || years.length === 0) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  const elsewhere = years.map((other) => ({
    name: String(other),
    path: path.replace(`/${year}`, `/${other}`) + search,
  }));
  return refusal("no_figures_of_year", 404, elsewhere);
}

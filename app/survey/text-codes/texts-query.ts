import type { TextFilter } from "./text-answers";

/** What an address of the page of answers says: the filter, and the page counted from 1. */
export function readTextsQuery(query: URLSearchParams): { filter: TextFilter; page: number } {
  const page = Number(query.get("page") ?? "1");
  return {
    filter: { code: query.get("code") ?? "", search: query.get("search") ?? "" },
    page: Number.isInteger(page) ? page : 1,
  };
}

/** The end of the address of a page of answers. */
export function pageQuery({ code, search }: TextFilter, page: number): string {
  return `?${new URLSearchParams({ code, search, page: String(page) }).toString()}`;
}

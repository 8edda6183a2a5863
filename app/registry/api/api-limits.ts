/** How many observations a page of the API has unless asked for otherwise. */
export const DEFAULT_PAGE_SIZE = 1000;
export const MOST_PAGE_SIZE = 10_000;

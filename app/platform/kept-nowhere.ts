/** Headers of what only whoever asked may see, for example single answers: kept by no cache, theirs or between. */
export const keptNowhere = { "Cache-Control": "private, no-store" };

/** A p-value under this is told as a difference, the usual limit; the size of the difference is always told with it. */
export const SIGNIFICANT = 0.05;

/** Where fewer are expected in a category, the p-value of a goodness-of-fit test is rough (Cochran 1954). */
export const LEAST_EXPECTED = 5;

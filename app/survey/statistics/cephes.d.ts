/** The functions that Peil uses. The package has types of its own, but its list of exports does not say where. */
declare module "cephes" {
  /** Done when the functions can be called. */
  export const compiled: Promise<void>;
  /** The regularised incomplete beta function I_x(a, b). */
  export function incbet(a: number, b: number, x: number): number;
  /** The upper tail of the chi-square distribution. */
  export function chdtrc(df: number, x: number): number;
}

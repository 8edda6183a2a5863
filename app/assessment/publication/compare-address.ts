/** The address of what a published version changed since the one before. */
export function compareAddress(evaluationId: string, number: number): string {
  return `/reports/${encodeURIComponent(evaluationId)}/compare?from=${number - 1}&to=${number}`;
}

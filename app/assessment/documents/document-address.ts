/** Where a document is read: its own link, or the file that Peil keeps. */
export function documentAddress(
  evaluationId: string,
  { id, link }: { id: string; link: string | null },
): string {
  return link ?? `/evaluations/${evaluationId}/documents/${id}`;
}

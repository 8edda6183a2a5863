/**
 * A name for a save that no other has: 32 hexadecimal digits. `crypto.randomUUID` would do, but is not there on a page that is
 * reached without HTTPS, as on a municipality's own network.
 */
export function newSaveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An address inside Peil to go to afterwards; anything that could lead elsewhere becomes the fallback. */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== "string" || !target.startsWith("/")) return fallback;
  // Browsers read «//» and «/\\» as another host, and pass over tabs and line ends.
  const printable = [...target].every((sign) => sign > " " && sign !== "\\" && sign !== "\u007f");
  return printable && !target.startsWith("//") ? target : fallback;
}

import { isIPv6 } from "node:net";

/**
 * The part of a network address that one caller holds, for rate limits: an IPv4 address whole, of an IPv6 address the first
 * 64 bits, since whoever has one of those has all addresses that begin with them.
 * @example networkOf("::ffff:10.0.0.7") is "10.0.0.7"; networkOf("2001:db8:1:2::9") is "2001:db8:1:2".
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const [head = "", tail] = plain.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(8 - first.length - last.length, 0);
  const groups = [...first, ...Array<string>(zeros).fill("0"), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

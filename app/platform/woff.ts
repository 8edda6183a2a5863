import { inflateSync } from "node:zlib";

const SIGNATURE = "wOFF";
const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

interface FontTable {
  tag: string;
  checksum: number;
  data: Buffer;
}

/**
 * Unpacks a WOFF 1.0 font to the OpenType file that it was made from (W3C, WOFF File Format 1.0, sections 3-5). The PDF library
 * reads packed fonts too, but unpacks the outlines anew for every letter.
 * @throws Error when the file is not a WOFF 1.0 font.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== SIGNATURE) throw new Error("The file is not a WOFF font.");
  const flavor = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) =>
    readTable(woff, WOFF_HEADER_BYTES + index * WOFF_ENTRY_BYTES),
  );
  return writeFont(flavor, tables);
}

function readTable(woff: Buffer, entry: number): FontTable {
  const offset = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  return {
    tag: woff.toString("latin1", entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: packedLength < length ? inflateSync(packed) : packed,
  };
}

function writeFont(flavor: number, tables: readonly FontTable[]): Buffer {
  // The directory is made for a binary search over the largest power of two that is not above the number of tables.
  const selector = Math.floor(Math.log2(tables.length));
  const searchRange = 2 ** selector * SFNT_ENTRY_BYTES;
  const directory = Buffer.alloc(SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES);
  directory.writeUInt32BE(flavor, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(searchRange, 6);
  directory.writeUInt16BE(selector, 8);
  directory.writeUInt16BE(tables.length * SFNT_ENTRY_BYTES - searchRange, 10);

  let offset = directory.length;
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const body = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

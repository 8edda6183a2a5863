import { crc32, deflateRawSync, deflateSync } from "node:zlib";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** A part of a ZIP file; what is not told is as an ordinary program writes it. */
export interface Part {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  /** What both headers say, where it is not the truth. */
  flags?: number;
  method?: number;
  declared?: number;
  crc?: number;
  /** The name in the part's own header, where it differs from the directory's. */
  localName?: string;
  /** The Unix mode in the directory. */
  mode?: number;
}

interface Built {
  local: Buffer;
  central: (at: number) => Buffer;
}

function built(part: Part): Built {
  const content = Buffer.from(part.content as string);
  const packed = part.stored ? content : deflateRawSync(content);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(part.flags ?? 0x0800, 2);
  common.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
  common.writeUInt32LE(part.crc ?? crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(part.declared ?? content.length, 18);
  const lengths = (name: string): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt16LE(Buffer.byteLength(name), 0);
    return bytes;
  };
  const localName = part.localName ?? part.name;
  const local = Buffer.concat([
    latin("PK\x03\x04"),
    common,
    lengths(localName),
    Buffer.from(localName),
    packed,
  ]);
  const central = (at: number): Buffer => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([20, part.mode === undefined ? 0 : 3]);
    return Buffer.concat([
      latin("PK\x01\x02"),
      madeBy,
      common,
      lengths(part.name),
      rest,
      Buffer.from(part.name),
    ]);
  };
  return { local, central };
}

/** The record at the end of a ZIP file. */
function endOf(count: number, directory: number, at: number, comment = ""): Buffer {
  const end = Buffer.alloc(22);
  latin("PK\x05\x06").copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, latin(comment)]);
}

/** A ZIP file of these parts. */
export function zip(parts: Part[], comment = ""): Buffer {
  const all = parts.map(built);
  const places: number[] = [];
  let at = 0;
  for (const { local } of all) {
    places.push(at);
    at += local.length;
  }
  const directory = Buffer.concat(all.map(({ central }, index) => central(places[index] ?? 0)));
  const locals = all.map(({ local }) => local);
  return Buffer.concat([...locals, directory, endOf(parts.length, directory.length, at, comment)]);
}

/** A ZIP file whose parts stand in one another, each whole by its own header, so that the same bytes are unpacked again and again. */
export function overlappingZip(ordinary: Part[], kernel: Part, times: number): Buffer {
  const base = ordinary.map(built);
  let inner = built(kernel);
  /** The parts from the innermost out, with how many bytes stand from their beginning to the end of the innermost. */
  const layers = [{ ...inner, toEnd: inner.local.length }];
  for (let index = 0; index < times; index += 1) {
    inner = built({ name: `${kernel.name}${index}`, content: inner.local, stored: true });
    layers.push({ ...inner, toEnd: inner.local.length });
  }
  const places: number[] = [];
  let at = 0;
  for (const { local } of base) {
    places.push(at);
    at += local.length;
  }
  const end = at + inner.local.length;
  const directory = Buffer.concat([
    ...base.map(({ central }, index) => central(places[index] ?? 0)),
    ...layers.map(({ central, toEnd }) => central(end - toEnd)),
  ]);
  return Buffer.concat([
    ...base.map(({ local }) => local),
    inner.local,
    directory,
    endOf(base.length + layers.length, directory.length, end),
  ]);
}

const openXml = {
  docx: { folder: "word", part: "document.xml", main: "wordprocessingml.document.main+xml" },
  xlsx: { folder: "xl", part: "workbook.xml", main: "spreadsheetml.sheet.main+xml" },
  pptx: { folder: "ppt", part: "presentation.xml", main: "presentationml.presentation.main+xml" },
} as const;

/** The parts of a small Office file, with further ones. */
export function officeParts(kind: keyof typeof openXml, more: Part[] = []): Part[] {
  const { folder, part, main } = openXml[kind];
  return [
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types><Override PartName="/${folder}/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`,
    },
    { name: "_rels/.rels", content: "<Relationships/>" },
    { name: `${folder}/${part}`, content: "<document>Økonomiplan</document>" },
    ...more,
  ];
}

export const office = (kind: keyof typeof openXml, more: Part[] = []): Buffer => zip(officeParts(kind, more));

const openDocument = { odt: "text", ods: "spreadsheet", odp: "presentation" } as const;

/** A small OpenDocument file, with further parts and further words in its manifest. */
export function openDocumentFile(kind: keyof typeof openDocument, more: Part[] = [], manifest = ""): Buffer {
  return zip([
    { name: "mimetype", content: `application/vnd.oasis.opendocument.${openDocument[kind]}`, stored: true },
    { name: "content.xml", content: "<office:document-content/>" },
    { name: "META-INF/manifest.xml", content: `<manifest:manifest>${manifest}</manifest:manifest>` },
    ...more,
  ]);
}

/** A small PDF. */
export function pdf({ objects = "", trailer = "" }: { objects?: string; trailer?: string } = {}): Buffer {
  const body = `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}`;
  const table = "xref\n0 1\n0000000000 65535 f \n";
  return latin(
    `${body}${table}trailer\n<< /Size 3 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** A PDF object stream that holds these objects, packed. */
export function objectStream(objects: string, dictionary = "/Filter /FlateDecode"): string {
  const packed = deflateSync(latin(objects)).toString("latin1");
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 5 ${dictionary} /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
}

function chunk(name: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, "latin1");
  content.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}

/** A PNG of one grey pixel that says it has this many. */
export function png(width = 1, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A JPEG's segments around a few packed bytes. */
export function jpeg(width = 1, height = 1): Buffer {
  const frame = Buffer.from("ffc0000b08000000000101110000", "hex").subarray(0, 13);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from("ffda0008010100003f00aaff00bbffd0cc", "hex");
  return Buffer.concat([Buffer.from("ffd8ffe00004abcd", "hex"), frame, scan, Buffer.from("ffd9", "hex")]);
}

/** A WebP of one lossless picture. */
export function webp(width = 1, height = 1): Buffer {
  const sides = Buffer.alloc(4);
  sides.writeUInt32LE((width - 1) | ((height - 1) << 14), 0);
  const picture = Buffer.concat([Buffer.from([0x2f]), sides, Buffer.from([0, 0, 0, 0, 0])]);
  const bytes = Buffer.alloc(20 + picture.length);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WEBPVP8L", 8);
  bytes.writeUInt32LE(picture.length, 16);
  picture.copy(bytes, 20);
  return bytes;
}

/** The kinds of file that Peil keeps, with the type it is handed out as and the endings that its name may have, the usual first. */
export const fileKinds = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    endings: ["pptx"],
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", endings: ["ods"] },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation", endings: ["odp"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpeg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
} as const;

export type FileKind = keyof typeof fileKinds;

/** The kind that a stored media type stands for; null for one that Peil no longer keeps. */
export function kindOfMediaType(mediaType: string): FileKind | null {
  const kinds = Object.keys(fileKinds) as FileKind[];
  return kinds.find((kind) => fileKinds[kind].mediaType === mediaType) ?? null;
}

/** The most that one file may be. */
export const FILE_MOST_BYTES = 25 * 1024 * 1024;

/** For the `accept` of a file field: a help to choose by, and no check. */
export const acceptedEndings = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

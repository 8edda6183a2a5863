import type { Result } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";
import { FILE_MOST_BYTES, type FileKind } from "./file-kinds";
import { foreignKind } from "./foreign-kind";
import { judgeJpeg, judgePng, judgeWebp, startsAsJpeg, startsAsPng, startsAsWebp } from "./image-file";
import { judgeOffice, startsAsZip } from "./office-file";
import { judgePdf, startsAsPdf } from "./pdf-file";

/**
 * What kind of file this is, by its bytes alone: neither its name nor the type that a browser declares is asked. The whole file must be
 * of that kind, so that it is nothing else at the same time, and have nothing in it that runs by itself.
 */
export async function judgeFile(bytes: Uint8Array): Promise<Result<FileKind, FileFault>> {
  if (bytes.length === 0) return refuse("upload_empty");
  if (bytes.length > FILE_MOST_BYTES)
    return refuse("upload_too_large", { most: FILE_MOST_BYTES / 1024 / 1024 });
  if (startsAsPdf(bytes)) return judgePdf(bytes);
  if (startsAsZip(bytes)) return judgeOffice(bytes);
  if (startsAsPng(bytes)) return judgePng(bytes);
  if (startsAsJpeg(bytes)) return judgeJpeg(bytes);
  if (startsAsWebp(bytes)) return judgeWebp(bytes);
  return refuse(holdsPdf(bytes) ? "upload_holds_more" : foreignKind(bytes));
}

/** A PDF after something else: readers look for its header in the first 1,024 bytes, and a browser may see the something else. */
function holdsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

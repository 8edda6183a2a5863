import { unstable_parseMultipartFormData } from "@remix-run/node";
import { failure, type Result } from "~/platform/result";
import { keepUpload, type KeptUpload, tooLarge, UPLOAD_MOST_BYTES } from "./kept-upload.server";

/** What a form has besides its file. */
const FIELDS_MOST_BYTES = 256 * 1024;

/** Takes the file of a form straight to the data folder, piece by piece, so that it is never held as a whole. */
export async function receiveUpload(request: Request, keptBy: string): Promise<Result<KeptUpload>> {
  const says = Number(request.headers.get("content-length") ?? 0);
  if (says > UPLOAD_MOST_BYTES + FIELDS_MOST_BYTES) return failure(tooLarge());
  if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) return nothingSent();
  let kept: Result<KeptUpload> | null = null;
  try {
    await unstable_parseMultipartFormData(request, async ({ filename, data }) => {
      if (filename && !kept) kept = await keepUpload(filename, keptBy, data);
      else for await (const piece of data) void piece;
      return null;
    });
  } catch (error) {
    // The sender went away, or the form is none: the file is not whole, and is thrown away.
    console.error("A file of figures did not come in whole.", error);
    return failure({ code: "import_file_broken_off" });
  }
  return kept ?? nothingSent();
}

const nothingSent = () => failure({ code: "import_file_missing" });

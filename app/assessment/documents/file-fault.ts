import type { Fault } from "~/platform/result";

/** Why a file is not taken: keys of the «faults» texts, each of which says what to do instead. */
export type FileFaultCode =
  | "upload_empty"
  | "upload_too_large"
  | "upload_name_missing"
  | "upload_name_odd"
  /** A program, or a script that the system would run. */
  | "upload_is_program"
  /** HTML, SVG and other markup, which can carry scripts. */
  | "upload_is_markup"
  | "upload_is_text"
  | "upload_is_archive"
  /** Office before 2007, RTF, or an Office file behind a password, which has the same form. */
  | "upload_is_old_office"
  | "upload_is_other_image"
  | "upload_kind_unknown"
  | "upload_damaged"
  | "upload_encrypted"
  | "upload_has_macros"
  /** Another file inside that cannot be looked into: an OLE object, a program, an archive. */
  | "upload_has_embedded"
  /** Something before the file's own beginning or after its end. */
  | "upload_holds_more"
  | "upload_unpacks_too_large"
  | "upload_has_too_many_parts"
  | "upload_parts_odd"
  /** A PDF with scripts, attachments, or that starts programs. */
  | "upload_pdf_active"
  | "upload_image_size";

export type FileFault = Fault & { code: FileFaultCode };

/** The file cannot be taken. */
export const refuse = (
  code: FileFaultCode,
  values?: Record<string, string | number>,
): { ok: false; fault: FileFault } => ({ ok: false, fault: values ? { code, values } : { code } });

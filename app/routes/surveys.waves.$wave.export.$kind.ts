import { recordEvent } from "~/access/audit.server";
import { forRoles } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { isWaveFileKind } from "~/survey/analysis-pages/wave-file-kinds";
import { waveFile } from "~/survey/analysis-pages/wave-files.server";
import { requireWave } from "~/survey/waves/find-wave.server";
import { readWaveData } from "~/survey/waves/wave-responses.server";

/** A wave's responses, frame or questionnaire as a file; the audit trail tells who took it. */
export const loader = forRoles(["administrator"], async ({ db, caller, params, language }) => {
  const { kind } = params;
  if (!isWaveFileKind(kind)) throw new Response(null, { status: 404 });
  const wave = await requireWave(db, params["wave"]);
  const file = await waveFile(kind, wave.instrument, await readWaveData(db, wave), language);
  await recordEvent(db, caller, {
    event: "survey_exported",
    subject: wave.row.name,
    detail: { waveId: wave.row.id, file: kind },
  });
  return new Response(typeof file.body === "string" ? file.body : new Uint8Array(file.body), {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      ...keptNowhere,
    },
  });
});

import { forRoles } from "~/access/guard.server";
import { instrumentFile } from "~/survey/builder/instrument-files";
import { requireVersion } from "~/survey/builder/instrument-version.server";

/** A version of a questionnaire as a file to keep: YAML, DDI or codebook. */
export const loader = forRoles(["administrator"], async ({ db, params, language }) => {
  const survey = await requireVersion(db, params["id"], params["version"]);
  const file = instrumentFile(survey, params["file"] ?? "", language);
  if (!file) throw new Response(null, { status: 404 });
  return new Response(file.text, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});

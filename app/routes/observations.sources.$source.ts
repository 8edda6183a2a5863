import { forRoles, refusal } from "~/access/guard.server";
import { findOwnSource } from "~/registry/imports/own-sources.server";

/** A definition of the data folder as a file to keep. */
export const loader = forRoles(["administrator"], ({ params }) => {
  const source = findOwnSource(params["source"] ?? "");
  if (!source) throw refusal("own_source_gone", 404);
  return new Response(source.text, {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${encodeURIComponent(source.fileName)}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});

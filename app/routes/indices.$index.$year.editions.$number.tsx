import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { loadEdition } from "~/registry/editions/editions-page.server";
import { EditionRanking } from "~/registry/editions/editions-pages";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const year = Number(params["year"]);
  const number = Number(params["number"]);
  const isNumber = Number.isInteger(year) && Number.isInteger(number);
  const page = shipped && isNumber ? await loadEdition(db, shipped, year, number, { language, t }) : null;
  if (!page) throw new Response(null, { status: 404 });
  return { title: t("indices:edition_title", { name: page.name, year, number }), page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function EditionRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <EditionRanking page={page} />;
}

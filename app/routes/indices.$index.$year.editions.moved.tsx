import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { loadMoved } from "~/registry/editions/editions-page.server";
import { Moved } from "~/registry/editions/editions-pages";
import { findIndex } from "~/registry/indices/shipped-indices.server";

export const loader = forAnyone(async ({ request, params, db, language, t }) => {
  const shipped = findIndex(params["index"]);
  const { searchParams } = new URL(request.url);
  const [year, from, to] = [params["year"], searchParams.get("from"), searchParams.get("to")].map(Number);
  const areNumbers = [year, from, to].every(Number.isInteger);
  const page =
    shipped && areNumbers
      ? await loadMoved(db, shipped, year ?? 0, { from: from ?? 0, to: to ?? 0 }, { language, t })
      : null;
  if (!page) throw new Response(null, { status: 404 });
  const { name, before, after } = page;
  const title = t("indices:moved_title", { name, year, before: before.number, after: after.number });
  return { title, page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function MovedRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <Moved page={page} />;
}

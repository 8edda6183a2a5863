import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { MailingsPage } from "~/survey/mailing/mailings-page";
import { loadMailings } from "~/survey/mailing/mailings-page.server";
import { requireWave } from "~/survey/waves/find-wave.server";

export const loader = forRoles(["administrator"], async ({ db, params, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  return { title: t("mailings:title"), view: await loadMailings(db, wave, { language, t }) };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.head.name} – Peil` },
];

export default function WaveMailPage() {
  return <MailingsPage view={useLoaderData<typeof loader>().view} />;
}

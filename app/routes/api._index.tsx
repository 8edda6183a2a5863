import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forAnyone } from "~/access/guard.server";
import { readConfiguration } from "~/platform/configuration.server";
import { ApiPage } from "~/registry/api/api-page";

export const loader = forAnyone(({ request, t }) => ({
  title: t("indices:api_title"),
  origin: new URL(request.url).origin,
  perMinute: readConfiguration().apiPerMinute,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – Peil` }] : [];

export default function ApiRoute() {
  const { origin, perMinute } = useLoaderData<typeof loader>();
  return <ApiPage origin={origin} perMinute={perMinute} />;
}

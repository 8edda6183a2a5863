import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-500.css";
import "@fontsource/inter/latin-600.css";
import "@fontsource/inter/latin-ext-400.css";
import "@fontsource/inter/latin-ext-600.css";
import "@digdir/designsystemet-css";
import "~/ui/styles/theme.css";
import "~/ui/styles/base.css";
import "~/ui/styles/shell.css";
import "~/ui/styles/page.css";
import "~/ui/styles/tables.css";
import "~/ui/styles/forms.css";
import "~/ui/styles/notices.css";
import "~/ui/styles/print.css";
import type { LinksFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isDemo } from "~/access/demo.server";
import { forAnyone } from "~/access/guard.server";
import { defaultLanguage } from "~/platform/i18n/languages";
import type { PageHandle } from "~/platform/i18n/page-handle";
import { ErrorPage } from "~/ui/error-page";
import { useNonce } from "~/ui/nonce";
import { PageTexts } from "~/ui/page-texts";
import { Shell } from "~/ui/shell";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

export const loader = forAnyone(async ({ db, caller, language, request }) => ({
  language,
  person: caller ? { name: caller.name, role: caller.role } : null,
  demo: await isDemo(db),
  path: new URL(request.url).pathname.replace(/\.data$/, ""),
}));

/** The frame of every page, error pages among them. Scripts are sent only by pages whose route asks for them. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  // A page that says why another is not shown needs none of that page's scripts, and does not carry the texts for them.
  const failed = Boolean(useRouteError());
  const scripted = !failed && handles.some((handle) => handle?.scripts);
  return (
    <html lang={data?.language ?? defaultLanguage} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell
          person={data?.person ?? null}
          language={data?.language ?? defaultLanguage}
          path={data?.path ?? "/"}
          demo={data?.demo ?? false}
          bare={handles.some((handle) => handle?.bare)}
        >
          {children}
        </Shell>
        {scripted ? (
          <>
            <PageTexts namespaces={handles.flatMap((handle) => handle?.texts ?? [])} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

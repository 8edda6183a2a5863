import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { renderToPipeableStream } from "react-dom/server";
import { withoutToken } from "~/access/password-link";
import { defaultLanguage, isLanguage } from "~/platform/i18n/languages";
import { htmlStream } from "~/platform/html-stream.server";
import { createMessages } from "~/platform/i18n/translator";
import { shippedIndices } from "~/registry/indices/shipped-indices.server";
import { NonceProvider } from "~/ui/nonce";

export const streamTimeout = 10_000;

// Reading the definitions takes as long as answering many pages: done before anybody asks for one, and a definition that does not hold
// is told at the start.
shippedIndices();

/** The language that the root loader found for this request; on an error before it, the default. */
function languageOf(remix: EntryContext) {
  const rootData: unknown = remix.staticHandlerContext.loaderData?.["root"];
  const language =
    rootData && typeof rootData === "object" && "language" in rootData ? rootData.language : null;
  return isLanguage(language) ? language : defaultLanguage;
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const messages = createMessages(languageOf(remix));
  initReactI18next.init(messages);
  const whenReady = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";

  return new Promise((resolve, reject) => {
    let answered = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <I18nextProvider i18n={messages}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        [whenReady]() {
          answered = true;
          const body = htmlStream();
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.append("Vary", "Cookie, Accept-Language");
          // Pages show who is signed in: no cache may hand them to another.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (answered) console.error(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000);
  });
}

/** A fault that only we can mend goes to the log whole; the page says that something went wrong and no more. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  // An address that is not there, or a refusal, is the answer to a request and no fault of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  console.error(`${request.method} ${withoutToken(new URL(request.url).pathname)}`, error);
}

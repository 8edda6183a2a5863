import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import type { Configuration } from "~/platform/configuration.server";
import { inProject } from "~/platform/root.server";
import { API_ROOT } from "~/registry/api/endpoint-list";
import { narrowBuild } from "./narrow-build";
import { refuseLargeBodies } from "./refuse-large-bodies";

/** Routes that a thousand browsers call every few seconds. */
const BUSY_ROUTES = ["routes/s.$token.saves"];

/** Longer than proxies keep a connection that rests, and than a page waits between two saves: Node's five seconds would cut it then. */
const KEEP_ALIVE_MILLISECONDS = 65_000;
/** Connections that the system holds until Peil takes them; those beyond are tried again by their senders, after seconds. */
const CONNECTIONS_WAITING = 4_096;

/** Serves the built pages. Resolves when the server listens. */
export async function serve(configuration: Configuration): Promise<Server> {
  const build = (await import(pathToFileURL(inProject("build", "server", "index.js")).href)) as ServerBuild;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", configuration.trustedProxies);
  app.use(compression());
  app.use((_request, response, next) => {
    response.locals["nonce"] = randomBytes(16).toString("base64");
    next();
  });
  app.use(securityHeaders(configuration));
  app.get("/health", (_request, response) => void response.type("text/plain").send("ok"));
  app.use(
    "/assets",
    express.static(inProject("build", "client", "assets"), { immutable: true, maxAge: "1y" }),
  );
  app.use(express.static(inProject("build", "client"), { maxAge: "1h" }));
  app.use(refuseChangesOfApi, refuseOtherSites(configuration), refuseLargeBodies);
  for (const routeId of BUSY_ROUTES) {
    const narrow = narrowBuild(build, routeId);
    app.post(narrow.path, answerWith(narrow.build));
  }
  app.all("*", answerWith(build));

  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
    const { port, host } = configuration;
    server.listen({ port, ...(host && { host }), backlog: CONNECTIONS_WAITING }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(portTaken(configuration.port)) : error),
    );
  });
}

function answerWith(build: ServerBuild) {
  return createRequestHandler({
    build,
    mode: "production",
    getLoadContext: (request, response) => ({
      nonce: String(response.locals["nonce"]),
      address: request.ip ?? "unknown",
      method: request.method,
    }),
  });
}

const portTaken = (port: number): string =>
  `Port ${port} is in use. Stop what uses it (another Peil?), or choose another: PORT=${port + 1} npm start`;

function securityHeaders({ origin }: Configuration) {
  const https = origin.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // Remix preloads its modules by links that carry no nonce; inline scripts need one.
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as Response).locals["nonce"] as string}'`,
        ],
        styleSrc: ["'self'"],
        // Charts and progress bars set widths and colours of their own.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        manifestSrc: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

/** The read API answers nothing else than reading, wherever the request came from. */
function refuseChangesOfApi(request: Request, response: Response, next: NextFunction): void {
  if (!isUnder(request.path, API_ROOT) || ["GET", "HEAD", "OPTIONS"].includes(request.method)) return next();
  const problem = {
    type: "about:blank",
    title: "Only reading",
    status: 405,
    detail: "Ask with GET or HEAD.",
  };
  response.status(405).set("Allow", "GET, HEAD, OPTIONS").type("application/problem+json");
  response.send(JSON.stringify(problem));
}

const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

/**
 * Refuses every change that another site asked a browser for. With SameSite cookies this is the whole of the defence against
 * cross-site request forgery (docs/decisions/004-access.md): browsers send Sec-Fetch-Site or Origin with every POST.
 */
function refuseOtherSites({ origin }: Configuration) {
  const own = new URL(origin).host;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return next();
    const site = request.get("sec-fetch-site");
    const from = request.get("origin");
    const host = from && URL.canParse(from) ? new URL(from).host : null;
    const sameHost = host !== null && (host === request.get("host") || host === own);
    if (sameHost && (site === undefined || site === "same-origin")) return next();
    response.status(403).type("text/plain").send("The request came from another site and was refused.");
  };
}

import type { ServerBuild } from "@remix-run/node";

/** One route of a build, served by itself. */
interface NarrowBuild {
  /** As Express writes it: «/s/:token/saves». */
  path: string;
  build: ServerBuild;
}

/**
 * A build with one route and what it stands in. Remix holds each request against the pattern of every route, twice, and makes the patterns
 * anew each time: with all of Peil's that takes several times as long as to save an answer (docs/benchmarks.md). What the route does, and
 * who may call it, is the same.
 * @throws Error when the build has no such route.
 */
export function narrowBuild(build: ServerBuild, routeId: string): NarrowBuild {
  const line: ServerBuild["routes"][string][] = [];
  for (let id: string | undefined = routeId; id !== undefined;) {
    const route: ServerBuild["routes"][string] | undefined = build.routes[id];
    if (!route) throw new Error(`There is no route ${id}.`);
    line.unshift(route);
    id = route.parentId;
  }
  const path = line.flatMap((route) => route.path || []).join("/");
  return {
    path: `/${path}`,
    build: { ...build, routes: Object.fromEntries(line.map((route) => [route.id, route])) },
  };
}

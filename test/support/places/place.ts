import type { Place } from "../site-map";

type Status = Place["status"];

/** Sent to sign in, let in, let in, refused: pages for the people who evaluate. */
export const forWork: Status = [302, 200, 200, 403];
export const forAll: Status = [200, 200, 200, 200];
export const forSignedIn: Status = [302, 200, 200, 200];
export const forAdministrators: Status = [302, 200, 403, 403];

/** A page to look at. */
export const page = (route: string, path: string, status: Status, more: Partial<Place> = {}): Place => ({
  route,
  path,
  method: "GET",
  status,
  page: true,
  ...more,
});

/** Something sent. */
export const post = (route: string, path: string, status: Status): Place => ({
  route,
  path,
  method: "POST",
  status,
  page: false,
});

/** Posts that nobody may send without signing in; empty, they are refused or change nothing for those who may. */
export const writes = (administrator: number, evaluator: number, municipality: number): Status => [
  401,
  administrator,
  evaluator,
  municipality,
];

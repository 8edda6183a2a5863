import type { Place } from "../site-map";
import { forAdministrators, forAll, forSignedIn, page, post, writes } from "./place";

/** The front page, the method, people and their accounts. */
export const accessPlaces: readonly Place[] = [
  page("_index", "/", [200, 302, 302, 302]),
  page("sign-in", "/sign-in", [200, 302, 302, 302]),
  page("password.forgot", "/password/forgot", forAll),
  page("password.reset.$token", "/password/reset/unknown", [404, 404, 404, 404]),
  page("method", "/method", forAll),
  page("method_.$area", "/method/7", forAll),
  page("account", "/account", forSignedIn),
  page("people._index", "/people", forAdministrators),
  page("people.new", "/people/new", forAdministrators),
  page("people.$id", "/people/{person}", forAdministrators),
  page("audit", "/audit", forAdministrators),
  page("mail", "/mail", forAdministrators),
  post("language", "/language", [302, 302, 302, 302]),
  post("sign-in", "/sign-in", [422, 422, 422, 422]),
  post("password.forgot", "/password/forgot", [422, 422, 422, 422]),
  post("password.reset.$token", "/password/reset/unknown", [404, 404, 404, 404]),
  post("people.new", "/people/new", writes(422, 403, 403)),
  post("people.$id", "/people/{person}", writes(422, 403, 403)),
  post("account", "/account", writes(422, 422, 422)),
  post("sign-out", "/sign-out", [302, 302, 302, 302]),
];

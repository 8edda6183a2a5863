import { expect, it } from "vitest";
import { withoutToken } from "~/access/password-link";

it.each([
  ["/password/reset/0a1b2c", "/password/reset/…"],
  ["/password/reset/0a1b2c.data", "/password/reset/…"],
  ["/Password/Reset/0a1b2c/", "/Password/Reset/…"],
  ["/s/AbCdEfGhIjKlMnOpQrStUv", "/s/…"],
  ["/s/AbCdEfGhIjKlMnOpQrStUv/2", "/s/…/2"],
  ["/s/AbCdEfGhIjKlMnOpQrStUv.data", "/s/…"],
  ["/password/forgot", "/password/forgot"],
  ["/evaluations/0a1b2c", "/evaluations/0a1b2c"],
])("the path %s is logged as %s", (path, logged) => {
  expect(withoutToken(path)).toBe(logged);
});

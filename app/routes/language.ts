import { redirect } from "@remix-run/node";
import { saveLanguage } from "~/access/account.server";
import { forAnyone, languageCookie } from "~/access/guard.server";
import { readForm } from "~/platform/form.server";
import { safeRedirect } from "~/platform/safe-redirect";
import { isLanguage } from "~/platform/i18n/languages";

/** Keeps the language that a person chooses, in a cookie and, when signed in, with the account. */
export const action = forAnyone(async ({ request, caller, db }) => {
  const form = await readForm(request);
  const language = form.get("language");
  const next = safeRedirect(form.get("next"), "/");
  if (!isLanguage(language)) return redirect(next);
  if (caller) await saveLanguage(db, caller, language);
  return redirect(next, { headers: { "Set-Cookie": await languageCookie.serialize(language) } });
});

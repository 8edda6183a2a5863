import { redirect } from "@remix-run/node";
import { forAnyone, languageCookie } from "~/access/guard.server";
import { safeRedirect } from "~/platform/http.server";
import { isLanguage } from "~/platform/i18n/languages";

/** Keeps the language that a person chooses, in a cookie and, when signed in, with the account. */
export const action = forAnyone(async ({ request, caller, db }) => {
  const form = await request.formData();
  const language = form.get("language");
  const next = safeRedirect(form.get("next"), "/");
  if (!isLanguage(language)) return redirect(next);
  if (caller) await db.user.update({ where: { id: caller.id }, data: { language } });
  return redirect(next, { headers: { "Set-Cookie": await languageCookie.serialize(language) } });
});

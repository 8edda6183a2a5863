import { readConfiguration } from "~/platform/configuration.server";
import { defaultLanguage, isLanguage } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { sendMail } from "~/platform/mail.server";

/** Somebody on a team, as a mail needs them. */
export interface TeamReader {
  id: string;
  name: string;
  email: string;
  /** Null until the person has chosen a language. */
  language: string | null;
}

/**
 * Tells people that they are on the team of an evaluation, each in their own language. A mail that cannot be sent does not undo
 * what it tells of.
 * @returns the names of those whom the mail did not reach.
 */
export async function mailTeam(
  readers: readonly TeamReader[],
  evaluation: { id: string; municipalityName: string; year: number },
): Promise<string[]> {
  const { origin } = readConfiguration();
  const unreached = await Promise.all(
    readers.map(async ({ name, email, language }) => {
      const t = translator(isLanguage(language) ? language : defaultLanguage);
      const values = {
        name,
        municipality: evaluation.municipalityName,
        year: evaluation.year,
        address: `${origin}/evaluations/${evaluation.id}`,
      };
      try {
        await sendMail({
          to: email,
          subject: t("mail:team_subject", values),
          text: t("mail:team_text", values),
        });
        return null;
      } catch (error) {
        console.error(`The mail about the team of ${evaluation.id} was not sent.`, error);
        return name;
      }
    }),
  );
  return unreached.filter((name) => name !== null);
}

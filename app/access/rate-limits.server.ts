import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./network-address";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where a password was tried, and for which account. */
export interface Attempt {
  email: string;
  /** The network address that it came from. */
  address: string;
}

/** Whole minutes that the caller must wait, at least 1; null when there is no need to. */
type Wait = number | null;

/**
 * Limits on wrong passwords, in this process's memory. An attempt counts from its start, so that many at once do not slip
 * through, and is taken back when the password is right.
 *
 * - 5 in 15 minutes for one account from one place, against guessing;
 * - 50 in 15 minutes from one place, against trying one password on many accounts;
 * - 100 in an hour for one account from all places that its owner has not lately signed in from, against guessing from many
 *   places. Whoever causes that wait cannot shut the owner out: where the owner has signed in it does not hold, and a
 *   password set by mail signs in without it.
 */
export function createSignInLimits() {
  const here = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE });
  const place = new RateLimiterMemory({ points: 50, duration: 15 * MINUTE });
  const account = new RateLimiterMemory({ points: 100, duration: HOUR });
  const known = new RateLimiterMemory({ points: 1, duration: 14 * DAY });

  return {
    /** Counts an attempt, before the password is looked at. A refused one is counted no further than where it is refused. */
    async begin({ email, address }: Attempt): Promise<Wait> {
      const network = networkOf(address);
      const both = `${network} ${email}`;
      const isKnown = (await known.get(both)) !== null;
      return (
        (await take(here, both)) ??
        (await take(place, network)) ??
        (isKnown ? null : await take(account, email))
      );
    },

    /** The password was right: forgets the wrong ones from here and takes this attempt back. */
    async succeeded({ email, address }: Attempt): Promise<void> {
      const network = networkOf(address);
      const both = `${network} ${email}`;
      const wasKnown = (await known.get(both)) !== null;
      await here.delete(both);
      await place.reward(network);
      if (!wasKnown) await account.reward(email);
      await known.set(both, 1, 14 * DAY);
    },
  };
}

/** Limits on mails with links to set a password: 3 an hour to one account, 20 an hour asked for from one place. */
export function createResetLimits() {
  const place = new RateLimiterMemory({ points: 20, duration: HOUR });
  const account = new RateLimiterMemory({ points: 3, duration: HOUR });

  return {
    fromPlace: (address: string): Promise<Wait> => take(place, networkOf(address)),
    toAccount: (email: string): Promise<Wait> => take(account, email),
  };
}

/**
 * Limits on what comes by personal links, without accounts: 60 unknown links in 15 minutes from one place, and 240 saves a minute by
 * one link, which is many times what a person answers.
 */
export function createSurveyLimits() {
  const unknown = new RateLimiterMemory({ points: 60, duration: 15 * MINUTE });
  const saves = new RateLimiterMemory({ points: 240, duration: MINUTE });

  return {
    unknownLink: (address: string): Promise<Wait> => take(unknown, networkOf(address)),
    save: (tokenHash: string): Promise<Wait> => take(saves, tokenHash),
  };
}

/** What an answer counts, in points; one that only says that nothing has changed is a tenth of it. */
const ANSWER_POINTS = 10;
const UNCHANGED_POINTS = 1;

/**
 * A limit on the answers of the read API that one place gets a minute. A question counts from its start, so that many at once do not
 * slip through.
 */
export function createApiLimit(perMinute: number) {
  const answers = new RateLimiterMemory({ points: perMinute * ANSWER_POINTS, duration: MINUTE });

  return {
    /** Counts a question. @returns whole seconds that the caller must wait, at least 1; null when it may be answered. */
    async begin(address: string): Promise<number | null> {
      const refused = await refusedFor(answers, networkOf(address), ANSWER_POINTS);
      return refused === null ? null : Math.max(Math.ceil(refused / 1000), 1);
    },

    /** The answer was that nothing has changed: takes back what it counts less. */
    async unchanged(address: string): Promise<void> {
      await answers.reward(networkOf(address), ANSWER_POINTS - UNCHANGED_POINTS);
    },
  };
}

export type SignInLimits = ReturnType<typeof createSignInLimits>;
export type ResetLimits = ReturnType<typeof createResetLimits>;

/** The limits of this process. */
export const signInLimits = createSignInLimits();
export const resetLimits = createResetLimits();
export const surveyLimits = createSurveyLimits();

async function take(limiter: RateLimiterMemory, key: string): Promise<Wait> {
  const refused = await refusedFor(limiter, key, 1);
  return refused === null ? null : Math.max(Math.ceil(refused / 1000 / MINUTE), 1);
}

/** Counts points. @returns the milliseconds until the next may be had, where there are none left. */
async function refusedFor(limiter: RateLimiterMemory, key: string, points: number): Promise<number | null> {
  try {
    await limiter.consume(key, points);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.msBeforeNext;
  }
}

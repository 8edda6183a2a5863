import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { readConfiguration } from "~/platform/configuration.server";
import type { Database, Transaction } from "~/platform/database.server";
import { storedSecret } from "./stored-secret.server";

interface UserAttributes {
  name: string;
  email: string;
  role: string;
  municipalityNumber: string | null;
  language: string | null;
  deactivatedAt: Date | null;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** What a request may know of who makes it. The password's hash never leaves the sign-in. */
const userAttributes = {
  id: true,
  name: true,
  email: true,
  role: true,
  municipalityNumber: true,
  language: true,
  deactivatedAt: true,
} as const;

const asSession = (id: string, row: { userId: string; expiresAt: Date }): DatabaseSession => ({
  id,
  userId: row.userId,
  expiresAt: row.expiresAt,
  attributes: {},
});

function sessionAdapter(db: Database | Transaction): Adapter {
  return {
    async getSessionAndUser(id) {
      const row = await db.session.findUnique({
        where: { id: storedSecret(id) },
        include: { user: { select: userAttributes } },
      });
      if (!row) return [null, null];
      const { id: userId, ...attributes } = row.user;
      const user: DatabaseUser = { id: userId, attributes };
      return [asSession(id, row), user];
    },
    async getUserSessions(userId) {
      const rows = await db.session.findMany({ where: { userId } });
      return rows.map((row) => asSession(row.id, row));
    },
    async setSession(session) {
      await db.session.create({
        data: { id: storedSecret(session.id), userId: session.userId, expiresAt: session.expiresAt },
      });
    },
    async updateSessionExpiration(id, expiresAt) {
      await db.session.updateMany({ where: { id: storedSecret(id) }, data: { expiresAt } });
    },
    async deleteSession(id) {
      await db.session.deleteMany({ where: { id: storedSecret(id) } });
    },
    async deleteUserSessions(userId) {
      await db.session.deleteMany({ where: { userId } });
    },
    async deleteExpiredSessions() {
      await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
    },
  };
}

/** Lucia on our own tables. All of Lucia stays in this room, so that it can be replaced in one place. */
export function createLucia(db: Database | Transaction) {
  return new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: {
      name: "peil_session",
      // The database says when a session ends and moves it on while it is used; the cookie only has to last longer.
      expires: false,
      attributes: { secure: readConfiguration().secureCookies, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (attributes) => attributes,
  });
}

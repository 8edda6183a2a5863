import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import type { Actor } from "~/access/caller";
import { recordEvent } from "~/access/audit.server";
import { generatePassword } from "~/access/generate-password";
import { hashPassword } from "~/access/password.server";
import { passwordSchema } from "~/access/password";
import { createLink } from "~/access/password-reset.server";
import { emailSchema, newPersonSchema, stateOf } from "~/access/person";
import { createPerson, listPeople } from "~/access/person-store.server";
import { roles } from "~/access/roles";
import { readConfiguration } from "~/platform/configuration.server";
import { type Database, inTransaction } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";
import { CommandFault } from "../command-fault";
import { openInstallation } from "../open-installation";
import { type Output, printTable } from "../output";

/** `peil user …`: people with an account, for whoever runs the server. */
export function userCommand(output: Output, input: Readable = process.stdin): Command {
  return new Command("user")
    .description("people who have an account")
    .addCommand(createCommand(output, input))
    .addCommand(listCommand(output))
    .addCommand(resetCommand(output));
}

interface CreateOptions {
  role: string;
  email: string;
  name?: string;
  municipality?: string;
  passwordStdin?: boolean;
}

function createCommand(output: Output, input: Readable): Command {
  return new Command("create")
    .description("make a person with a password; on a new database, prepare that first")
    .requiredOption("--email <address>", "the address to sign in with")
    .addOption(new Option("--role <role>", "what the person may do").choices(roles).makeOptionMandatory())
    .option("--name <name>", "the person's name (default: the address up to @)")
    .option("--municipality <number>", "four digits; needed for, and only for, the role municipality")
    .option("--password-stdin", "read the password from standard input instead of making one")
    .addHelpText(
      "after",
      "\nExample: peil user create --role administrator --email kari@example.no --name 'Kari Nordmann'",
    )
    .action((options: CreateOptions) => create(options, output, input));
}

async function create(options: CreateOptions, { out }: Output, input: Readable): Promise<void> {
  const parsed = newPersonSchema.safeParse({
    email: options.email,
    name: options.name ?? options.email.split("@")[0],
    role: options.role,
    municipalityNumber: options.municipality ?? "",
  });
  if (!parsed.success) {
    throw new CommandFault(
      parsed.error.issues.map(({ path, message }) => optionFault(String(path[0]), message)),
    );
  }
  if (options.municipality && parsed.data.role !== "municipality") {
    throw new CommandFault(["--municipality: only a person with the role municipality belongs to one."]);
  }
  const given = options.passwordStdin ? await readPassword(input) : null;
  const password = given ?? generatePassword();
  const passwordHash = await hashPassword(password);

  await withDatabase(async (db) => {
    const actor: Actor = { id: null, name: "peil user create" };
    const result = await inTransaction(db, (tx) => createPerson(tx, actor, { ...parsed.data, passwordHash }));
    if (!result.ok) {
      const option = result.fault.code === "municipality_unknown" ? "municipalityNumber" : "email";
      throw new CommandFault([optionFault(option, result.fault.code)]);
    }
  });
  const shown = given === null ? `${password}  (shown this once)` : "the one that you gave";
  out.write(
    `Sign in at ${readConfiguration().origin}/sign-in\nE-mail:   ${parsed.data.email}\nPassword: ${shown}\n`,
  );
}

/** One line, as `echo` or a password manager gives it; the line's end is no part of the password. */
async function readPassword(input: Readable): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, "");
  const parsed = passwordSchema.safeParse(password);
  if (!parsed.success)
    throw new CommandFault(parsed.error.issues.map((issue) => optionFault("password", issue.message)));
  return password;
}

function listCommand(output: Output): Command {
  return new Command("list").description("list everybody with an account").action(() =>
    withDatabase(async (db) => {
      const people = (await listPeople(db)).map((person) => [
        person.email,
        person.name,
        person.role,
        person.municipality?.number ?? "",
        stateOf(person),
      ]);
      printTable(output, [["e-mail", "name", "role", "municipality", "state"], ...people]);
    }),
  );
}

function resetCommand({ out }: Output): Command {
  return new Command("reset-password")
    .description("print a link with which a person sets a new password, once, within an hour")
    .requiredOption("--email <address>", "the address that the person signs in with")
    .action((options: { email: string }) => withDatabase((db) => resetPassword(db, options.email, out)));
}

async function resetPassword(db: Database, typed: string, out: Output["out"]): Promise<void> {
  const email = emailSchema.safeParse(typed);
  if (!email.success) throw new CommandFault([optionFault("email", "email_invalid")]);
  const link = await inTransaction(db, async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.data } });
    if (!user)
      throw new CommandFault([`--email: nobody signs in with ${email.data} (peil user list shows who does)`]);
    if (user.deactivatedAt)
      throw new CommandFault([`--email: ${email.data} is deactivated and cannot sign in`]);
    const actor: Actor = { id: null, name: "peil user reset-password" };
    await recordEvent(tx, actor, { event: "password_reset_asked", subject: user.email });
    return createLink(tx, user.id, "reset");
  });
  out.write(`${link.url}\n`);
}

async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const db = await openInstallation();
  try {
    await work(db);
  } finally {
    await db.$disconnect();
  }
}

const options: Record<string, string> = {
  municipalityNumber: "--municipality",
  password: "--password-stdin",
};

function optionFault(field: string, code: string): string {
  return `${options[field] ?? `--${field}`}: ${faultSentence({ code }, translator("en"))}`;
}

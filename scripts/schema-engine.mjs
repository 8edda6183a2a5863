// Prisma's own schema engine as WebAssembly: it computes what a migration must say, without a database or a network.
// A developer's tool only; Peil itself applies migrations with app/platform/migrate.server.ts.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
const { instance } = await WebAssembly.instantiate(
  fs.readFileSync(path.join(folder, "schema_engine_bg.wasm")),
  {
    "./schema_engine_bg.js": glue,
  },
);
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const datamodel = (file) => ({
  tag: "schemaDatamodel",
  files: [{ path: file, content: fs.readFileSync(file, "utf8") }],
});

function migrationFolders(base) {
  if (!fs.existsSync(base)) return [];
  return fs
    .readdirSync(base)
    .filter((name) => fs.existsSync(path.join(base, name, "migration.sql")))
    .sort();
}

function migrations(base) {
  const lock = path.join(base, "migration_lock.toml");
  return {
    tag: "migrations",
    baseDir: base,
    lockfile: {
      path: "migration_lock.toml",
      content: fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationFolders(base).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(base, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** The engine sends whole scripts through executeRaw, of which libsql runs only the first statement. */
function withScripts(connection) {
  return new Proxy(connection, {
    get(target, key) {
      if (key === "executeRaw") {
        return async (query) =>
          query.args.length === 0 ? (await target.executeScript(query.sql), 0) : target.executeRaw(query);
      }
      const value = target[key];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function sqliteInMemory() {
  const factory = new PrismaLibSql({ url: ":memory:" });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect()),
    connectToShadowDb: async () => withScripts(await factory.connectToShadowDb()),
  };
}

/**
 * Comparing two schema files touches no database, but the engine insists on connecting: this answers its greeting.
 * A real connection must never be given here: the engine's shadow replay on PostgreSQL runs in the real database.
 */
function noPostgres() {
  const connection = {
    provider: "postgres",
    adapterName: "none",
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
    startTransaction: async () => {
      throw new Error("no database here");
    },
    queryRaw: async () => ({
      columnNames: ["schema_exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    }),
  };
  return {
    provider: "postgres",
    adapterName: "none",
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  };
}

async function difference(factory, schemaFile, from) {
  const engine = await glue.SchemaEngine.new(
    { datamodels: [[schemaFile, fs.readFileSync(schemaFile, "utf8")]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const answer = await engine.diff({
    from,
    to: datamodel(schemaFile),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.exitCode === 2 ? answer.stdout : "";
}

/** SQL that takes the migrations in `base` to the schema; "" when they are there already. */
export function sqliteDifference(base, schemaFile) {
  const from = migrationFolders(base).length > 0 ? migrations(base) : { tag: "empty" };
  return difference(sqliteInMemory(), schemaFile, from);
}

/** SQL that takes the schema as last migrated to the schema as it is now; "" when they are the same. */
export function postgresDifference(lastSchemaFile, schemaFile) {
  return difference(
    noPostgres(),
    schemaFile,
    fs.existsSync(lastSchemaFile) ? datamodel(lastSchemaFile) : { tag: "empty" },
  );
}

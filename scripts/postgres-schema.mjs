// Derives the PostgreSQL schema from the authored one: same models, other provider, other output folder.
import fs from "node:fs";

export function writePostgresSchema() {
  const authored = fs.readFileSync("prisma/schema.prisma", "utf8");
  const derived = authored
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/platform/generated/sqlite"', '"../../app/platform/generated/postgres"');
  fs.mkdirSync("prisma/postgres", { recursive: true });
  fs.writeFileSync(
    "prisma/postgres/schema.prisma",
    `// Derived by scripts/postgres-schema.mjs: edit ../schema.prisma instead.\n${derived}`,
  );
}

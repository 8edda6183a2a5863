import { defineConfig } from "prisma/config";

// The Prisma command downloads a native schema engine unless this names an existing file. «generate» never runs it;
// «migrate» and «db push» fail loudly on it, as they should: see docs/decisions/002-migrations.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= "1";
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";

export default defineConfig({
  schema: process.env.PRISMA_SCHEMA ?? "prisma/schema.prisma",
  datasource: { url: "file:./unused.db" },
});

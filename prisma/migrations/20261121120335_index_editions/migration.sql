-- CreateTable
CREATE TABLE "IndexEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "definitionId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "observations" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "codeVersion" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedByName" TEXT NOT NULL,
    "drawsDone" INTEGER NOT NULL DEFAULT 0,
    "intervals" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ObservationImport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "contentHash" TEXT NOT NULL,
    "activeHash" TEXT,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "revision" TEXT NOT NULL,
    "updatedAt" DATETIME,
    "rows" INTEGER NOT NULL,
    "importedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedByName" TEXT NOT NULL,
    "undoneAt" DATETIME,
    "undoneByName" TEXT
);
INSERT INTO "new_ObservationImport" ("activeHash", "contentHash", "fileName", "format", "id", "importedAt", "importedByName", "revision", "rows", "source", "table", "undoneAt", "undoneByName", "updatedAt") SELECT "activeHash", "contentHash", "fileName", "format", "id", "importedAt", "importedByName", "revision", "rows", "source", "table", "undoneAt", "undoneByName", "updatedAt" FROM "ObservationImport";
DROP TABLE "ObservationImport";
ALTER TABLE "new_ObservationImport" RENAME TO "ObservationImport";
CREATE UNIQUE INDEX "ObservationImport_activeHash_key" ON "ObservationImport"("activeHash");
CREATE INDEX "ObservationImport_contentHash_idx" ON "ObservationImport"("contentHash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "IndexEdition_definitionId_year_number_key" ON "IndexEdition"("definitionId", "year", "number");

-- CreateTable
CREATE TABLE "ObservationImport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "contentHash" TEXT NOT NULL,
    "activeHash" TEXT,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "updatedAt" DATETIME,
    "rows" INTEGER NOT NULL,
    "importedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedByName" TEXT NOT NULL,
    "undoneAt" DATETIME,
    "undoneByName" TEXT
);

-- CreateTable
CREATE TABLE "Observation" (
    "indicator" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "importId" INTEGER NOT NULL,
    "value" REAL,
    "missing" TEXT,
    "reportedAs" TEXT,

    PRIMARY KEY ("indicator", "year", "municipality", "importId"),
    CONSTRAINT "Observation_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ObservationImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ObservationImport_activeHash_key" ON "ObservationImport"("activeHash");

-- CreateIndex
CREATE INDEX "ObservationImport_contentHash_idx" ON "ObservationImport"("contentHash");

-- CreateIndex
CREATE INDEX "Observation_municipality_idx" ON "Observation"("municipality");

-- CreateIndex
CREATE INDEX "Observation_importId_idx" ON "Observation"("importId");

-- CreateTable
CREATE TABLE "ObservationImport" (
    "id" SERIAL NOT NULL,
    "contentHash" TEXT NOT NULL,
    "activeHash" TEXT,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3),
    "rows" INTEGER NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedByName" TEXT NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "undoneByName" TEXT,

    CONSTRAINT "ObservationImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "indicator" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "importId" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "missing" TEXT,
    "reportedAs" TEXT,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("indicator","year","municipality","importId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ObservationImport_activeHash_key" ON "ObservationImport"("activeHash");

-- CreateIndex
CREATE INDEX "ObservationImport_contentHash_idx" ON "ObservationImport"("contentHash");

-- CreateIndex
CREATE INDEX "Observation_municipality_idx" ON "Observation"("municipality");

-- CreateIndex
CREATE INDEX "Observation_importId_idx" ON "Observation"("importId");

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ObservationImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

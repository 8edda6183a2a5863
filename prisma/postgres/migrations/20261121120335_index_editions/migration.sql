-- AlterTable
ALTER TABLE "ObservationImport" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "IndexEdition" (
    "id" TEXT NOT NULL,
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
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedByName" TEXT NOT NULL,
    "drawsDone" INTEGER NOT NULL DEFAULT 0,
    "intervals" TEXT,

    CONSTRAINT "IndexEdition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IndexEdition_definitionId_year_number_key" ON "IndexEdition"("definitionId", "year", "number");

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN "resultSharedAt" DATETIME;
ALTER TABLE "Evaluation" ADD COLUMN "resultSharedByName" TEXT;

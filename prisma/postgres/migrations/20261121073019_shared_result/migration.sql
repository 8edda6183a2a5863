-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "resultSharedAt" TIMESTAMP(3),
ADD COLUMN     "resultSharedByName" TEXT;

-- AlterTable
ALTER TABLE "FrameMember" ADD COLUMN "deletions" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "FrameMember" ADD COLUMN "withdrawnAt" DATETIME;

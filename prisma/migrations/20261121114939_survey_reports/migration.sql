-- AlterTable
ALTER TABLE "MailingLetter" ADD COLUMN "nextAttemptAt" DATETIME;

-- AlterTable
ALTER TABLE "Wave" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Wave" ADD COLUMN "publishedByName" TEXT;

-- CreateTable
CREATE TABLE "SurveyReportText" (
    "waveId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,

    PRIMARY KEY ("waveId", "part"),
    CONSTRAINT "SurveyReportText_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

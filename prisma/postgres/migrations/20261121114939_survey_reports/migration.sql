-- AlterTable
ALTER TABLE "Wave" ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "publishedByName" TEXT;

-- AlterTable
ALTER TABLE "MailingLetter" ADD COLUMN     "nextAttemptAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "SurveyReportText" (
    "waveId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "SurveyReportText_pkey" PRIMARY KEY ("waveId","part")
);

-- AddForeignKey
ALTER TABLE "SurveyReportText" ADD CONSTRAINT "SurveyReportText_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "SurveyPublication" (
    "waveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedByName" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "SurveyPublication_pkey" PRIMARY KEY ("waveId","number")
);

-- AddForeignKey
ALTER TABLE "SurveyPublication" ADD CONSTRAINT "SurveyPublication_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE;

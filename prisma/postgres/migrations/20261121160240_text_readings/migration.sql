-- CreateTable
CREATE TABLE "TextReading" (
    "responseId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readByName" TEXT NOT NULL,

    CONSTRAINT "TextReading_pkey" PRIMARY KEY ("responseId","variable")
);

-- AddForeignKey
ALTER TABLE "TextReading" ADD CONSTRAINT "TextReading_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "TextReading" (
    "responseId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readByName" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "variable"),
    CONSTRAINT "TextReading_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

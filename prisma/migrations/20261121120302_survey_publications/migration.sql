-- CreateTable
CREATE TABLE "SurveyPublication" (
    "waveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedByName" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("waveId", "number"),
    CONSTRAINT "SurveyPublication_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

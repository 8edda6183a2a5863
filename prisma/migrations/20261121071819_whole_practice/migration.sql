-- CreateTable
CREATE TABLE "DocumentRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "DocumentRequest_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "requestId" TEXT,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "adoptedOn" TEXT,
    "validTo" TEXT,
    "link" TEXT,
    "contentHash" TEXT,
    "fileName" TEXT,
    "mediaType" TEXT,
    "bytes" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT,
    "addedByName" TEXT NOT NULL,
    "removedAt" DATETIME,
    "removedByName" TEXT,
    CONSTRAINT "Document_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Document_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "DocumentRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "page" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT,
    "addedByName" TEXT NOT NULL,
    CONSTRAINT "EvidenceLink_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvidenceLink_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebsiteNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "seenOn" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "WebsiteNote_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SheetGrade" (
    "evaluationId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "system" REAL,
    "extent" REAL,
    "result" REAL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "saveId" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT,
    "updatedByName" TEXT NOT NULL,

    PRIMARY KEY ("evaluationId", "sheet", "questionId"),
    CONSTRAINT "SheetGrade_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HandIn" (
    "evaluationId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,

    PRIMARY KEY ("evaluationId", "sheet", "areaId"),
    CONSTRAINT "HandIn_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "heldOn" TEXT,
    "startsAt" TEXT NOT NULL DEFAULT '',
    "endsAt" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '[]',
    "evaluatorIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "Interview_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InterviewNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "interviewId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saveId" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "InterviewNote_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FactCheck" (
    "evaluationId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedByName" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "finishedAt" DATETIME,
    "finishedByName" TEXT,

    PRIMARY KEY ("evaluationId", "round"),
    CONSTRAINT "FactCheck_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FactCheckComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "documentIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" DATETIME NOT NULL,
    "writtenById" TEXT,
    "writtenByName" TEXT NOT NULL,
    "answer" TEXT,
    "answerText" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "answeredByName" TEXT,
    CONSTRAINT "FactCheckComment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "areaId" TEXT NOT NULL,
    "findingKind" TEXT NOT NULL DEFAULT '',
    "findingText" TEXT NOT NULL DEFAULT '',
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "expectedEffect" TEXT NOT NULL DEFAULT '',
    "responsible" TEXT NOT NULL DEFAULT '',
    "responsibleEmail" TEXT NOT NULL DEFAULT '',
    "deadline" TEXT,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "FollowUpAction_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionProgress" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ActionProgress_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "FollowUpAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressReview" (
    "evaluationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "heldOn" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,

    PRIMARY KEY ("evaluationId", "number"),
    CONSTRAINT "ProgressReview_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "sentAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Evaluation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityNumber" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nb',
    "gradingMode" TEXT NOT NULL DEFAULT 'together',
    "stage" TEXT NOT NULL DEFAULT 'planned',
    "summary" TEXT NOT NULL DEFAULT '',
    "summaryVersion" INTEGER NOT NULL DEFAULT 0,
    "correctionReason" TEXT,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,
    CONSTRAINT "Evaluation_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality" ("number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evaluation_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Evaluation" ("correctionReason", "createdAt", "createdById", "id", "instrumentId", "invented", "language", "municipalityNumber", "stage", "summary", "summaryVersion", "year") SELECT "correctionReason", "createdAt", "createdById", "id", "instrumentId", "invented", "language", "municipalityNumber", "stage", "summary", "summaryVersion", "year" FROM "Evaluation";
DROP TABLE "Evaluation";
ALTER TABLE "new_Evaluation" RENAME TO "Evaluation";
CREATE INDEX "Evaluation_municipalityNumber_idx" ON "Evaluation"("municipalityNumber");
CREATE TABLE "new_Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "evidence" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "Finding_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Finding" ("areaId", "evaluationId", "id", "kind", "position", "questionIds", "text", "updatedAt", "updatedByName", "version") SELECT "areaId", "evaluationId", "id", "kind", "position", "questionIds", "text", "updatedAt", "updatedByName", "version" FROM "Finding";
DROP TABLE "Finding";
ALTER TABLE "new_Finding" RENAME TO "Finding";
CREATE INDEX "Finding_evaluationId_areaId_kind_position_idx" ON "Finding"("evaluationId", "areaId", "kind", "position");
CREATE TABLE "new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "municipalityNumber" TEXT,
    "language" TEXT,
    "passwordHash" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" DATETIME,
    "mutedNotifications" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "User_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality" ("number") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_User" ("createdAt", "deactivatedAt", "email", "id", "language", "municipalityNumber", "name", "passwordHash", "role") SELECT "createdAt", "deactivatedAt", "email", "id", "language", "municipalityNumber", "name", "passwordHash", "role" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "DocumentRequest_evaluationId_position_idx" ON "DocumentRequest"("evaluationId", "position");

-- CreateIndex
CREATE INDEX "Document_evaluationId_addedAt_idx" ON "Document"("evaluationId", "addedAt");

-- CreateIndex
CREATE INDEX "EvidenceLink_evaluationId_questionId_idx" ON "EvidenceLink"("evaluationId", "questionId");

-- CreateIndex
CREATE INDEX "WebsiteNote_evaluationId_seenOn_idx" ON "WebsiteNote"("evaluationId", "seenOn");

-- CreateIndex
CREATE INDEX "Interview_evaluationId_heldOn_idx" ON "Interview"("evaluationId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewNote_interviewId_questionId_authorId_key" ON "InterviewNote"("interviewId", "questionId", "authorId");

-- CreateIndex
CREATE INDEX "FactCheckComment_evaluationId_round_idx" ON "FactCheckComment"("evaluationId", "round");

-- CreateIndex
CREATE INDEX "FollowUpAction_evaluationId_position_idx" ON "FollowUpAction"("evaluationId", "position");

-- CreateIndex
CREATE INDEX "ActionProgress_actionId_at_idx" ON "ActionProgress"("actionId", "at");

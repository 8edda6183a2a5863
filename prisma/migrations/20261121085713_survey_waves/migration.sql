-- CreateTable
CREATE TABLE "SurveyInstrument" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,

    PRIMARY KEY ("id", "version")
);

-- CreateTable
CREATE TABLE "SurveyDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "instrumentId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "instrumentId" TEXT NOT NULL,
    "instrumentVersion" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "senderName" TEXT NOT NULL,
    "replyTo" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "retainUntil" TEXT NOT NULL,
    "clearedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    CONSTRAINT "Wave_instrumentId_instrumentVersion_fkey" FOREIGN KEY ("instrumentId", "instrumentVersion") REFERENCES "SurveyInstrument" ("id", "version") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FrameMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "waveId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "population" INTEGER,
    "centrality" REAL,
    "income" REAL,
    "group" INTEGER,
    "region" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nb',
    "bouncedAt" DATETIME,
    "bounceReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "FrameMember_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    CONSTRAINT "SurveyLink_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    CONSTRAINT "SurveyResponse_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "responseId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "saveId" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("responseId", "variable"),
    CONSTRAINT "SurveyAnswer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveySubmission" (
    "responseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "answers" TEXT NOT NULL,
    "submitId" TEXT NOT NULL,

    PRIMARY KEY ("responseId", "number"),
    CONSTRAINT "SurveySubmission_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mailing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "waveId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    "pausedAt" DATETIME,
    CONSTRAINT "Mailing_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailingLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mailingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "startedAt" DATETIME,
    "sentAt" DATETIME,
    "messageId" TEXT NOT NULL,
    "fault" TEXT,
    CONSTRAINT "MailingLetter_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "Mailing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MailingLetter_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "waveId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "TextCode_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextCoding" (
    "codeId" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,
    "codedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "codedByName" TEXT NOT NULL,

    PRIMARY KEY ("codeId", "responseId"),
    CONSTRAINT "TextCoding_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "TextCode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TextCoding_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "FrameMember_waveId_municipality_key" ON "FrameMember"("waveId", "municipality");

-- CreateIndex
CREATE INDEX "SurveyLink_memberId_idx" ON "SurveyLink"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_memberId_key" ON "SurveyResponse"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveySubmission_submitId_key" ON "SurveySubmission"("submitId");

-- CreateIndex
CREATE UNIQUE INDEX "MailingLetter_messageId_key" ON "MailingLetter"("messageId");

-- CreateIndex
CREATE INDEX "MailingLetter_state_idx" ON "MailingLetter"("state");

-- CreateIndex
CREATE UNIQUE INDEX "MailingLetter_mailingId_memberId_key" ON "MailingLetter"("mailingId", "memberId");

-- CreateIndex
CREATE INDEX "TextCode_waveId_variable_idx" ON "TextCode"("waveId", "variable");

-- CreateTable
CREATE TABLE "SurveyInstrument" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "SurveyInstrument_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "SurveyDraft" (
    "id" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "SurveyDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "instrumentVersion" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3) NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "senderName" TEXT NOT NULL,
    "replyTo" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "retainUntil" TEXT NOT NULL,
    "clearedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrameMember" (
    "id" TEXT NOT NULL,
    "waveId" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "population" INTEGER,
    "centrality" DOUBLE PRECISION,
    "income" DOUBLE PRECISION,
    "group" INTEGER,
    "region" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nb',
    "bouncedAt" TIMESTAMP(3),
    "bounceReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FrameMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyLink" (
    "tokenHash" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "SurveyLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "responseId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "saveId" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SurveyAnswer_pkey" PRIMARY KEY ("responseId","variable")
);

-- CreateTable
CREATE TABLE "SurveySubmission" (
    "responseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "answers" TEXT NOT NULL,
    "submitId" TEXT NOT NULL,

    CONSTRAINT "SurveySubmission_pkey" PRIMARY KEY ("responseId","number")
);

-- CreateTable
CREATE TABLE "Mailing" (
    "id" TEXT NOT NULL,
    "waveId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    "pausedAt" TIMESTAMP(3),

    CONSTRAINT "Mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailingLetter" (
    "id" TEXT NOT NULL,
    "mailingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "messageId" TEXT NOT NULL,
    "fault" TEXT,

    CONSTRAINT "MailingLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextCode" (
    "id" TEXT NOT NULL,
    "waveId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TextCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextCoding" (
    "codeId" TEXT NOT NULL,
    "responseId" TEXT NOT NULL,
    "codedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "codedByName" TEXT NOT NULL,

    CONSTRAINT "TextCoding_pkey" PRIMARY KEY ("codeId","responseId")
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

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_instrumentId_instrumentVersion_fkey" FOREIGN KEY ("instrumentId", "instrumentVersion") REFERENCES "SurveyInstrument"("id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameMember" ADD CONSTRAINT "FrameMember_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyLink" ADD CONSTRAINT "SurveyLink_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveySubmission" ADD CONSTRAINT "SurveySubmission_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mailing" ADD CONSTRAINT "Mailing_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingLetter" ADD CONSTRAINT "MailingLetter_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "Mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailingLetter" ADD CONSTRAINT "MailingLetter_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FrameMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextCode" ADD CONSTRAINT "TextCode_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextCoding" ADD CONSTRAINT "TextCoding_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "TextCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextCoding" ADD CONSTRAINT "TextCoding_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "SurveyResponse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

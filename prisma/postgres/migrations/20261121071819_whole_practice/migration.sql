-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mutedNotifications" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "gradingMode" TEXT NOT NULL DEFAULT 'together';

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "DocumentRequest" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "DocumentRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
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
    "addedAt" TIMESTAMP(3) NOT NULL,
    "addedById" TEXT,
    "addedByName" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedByName" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "page" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMP(3) NOT NULL,
    "addedById" TEXT,
    "addedByName" TEXT NOT NULL,

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebsiteNote" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "seenOn" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "WebsiteNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetGrade" (
    "evaluationId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "system" DOUBLE PRECISION,
    "extent" DOUBLE PRECISION,
    "result" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "saveId" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "SheetGrade_pkey" PRIMARY KEY ("evaluationId","sheet","questionId")
);

-- CreateTable
CREATE TABLE "HandIn" (
    "evaluationId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,

    CONSTRAINT "HandIn_pkey" PRIMARY KEY ("evaluationId","sheet","areaId")
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "heldOn" TEXT,
    "startsAt" TEXT NOT NULL DEFAULT '',
    "endsAt" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '[]',
    "evaluatorIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewNote" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saveId" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InterviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactCheck" (
    "evaluationId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedByName" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "finishedByName" TEXT,

    CONSTRAINT "FactCheck_pkey" PRIMARY KEY ("evaluationId","round")
);

-- CreateTable
CREATE TABLE "FactCheckComment" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "documentIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "writtenById" TEXT,
    "writtenByName" TEXT NOT NULL,
    "answer" TEXT,
    "answerText" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "answeredByName" TEXT,

    CONSTRAINT "FactCheckComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpAction" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "FollowUpAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionProgress" (
    "id" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ActionProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReview" (
    "evaluationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "heldOn" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "ProgressReview_pkey" PRIMARY KEY ("evaluationId","number")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "key" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("key")
);

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

-- AddForeignKey
ALTER TABLE "DocumentRequest" ADD CONSTRAINT "DocumentRequest_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "DocumentRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebsiteNote" ADD CONSTRAINT "WebsiteNote_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetGrade" ADD CONSTRAINT "SheetGrade_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandIn" ADD CONSTRAINT "HandIn_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewNote" ADD CONSTRAINT "InterviewNote_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactCheck" ADD CONSTRAINT "FactCheck_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactCheckComment" ADD CONSTRAINT "FactCheckComment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpAction" ADD CONSTRAINT "FollowUpAction_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionProgress" ADD CONSTRAINT "ActionProgress_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "FollowUpAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReview" ADD CONSTRAINT "ProgressReview_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

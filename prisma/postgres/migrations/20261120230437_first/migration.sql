-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "municipalityNumber" TEXT,
    "language" TEXT,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "evaluationId" TEXT,
    "subject" TEXT,
    "detail" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "countyNumber" TEXT NOT NULL,
    "countyName" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "MunicipalityFact" (
    "municipalityNumber" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "MunicipalityFact_pkey" PRIMARY KEY ("municipalityNumber","kind","year")
);

-- CreateTable
CREATE TABLE "FormerMunicipalityNumber" (
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fromYear" INTEGER,
    "toYear" INTEGER,
    "successor" TEXT NOT NULL,
    "change" TEXT NOT NULL,

    CONSTRAINT "FormerMunicipalityNumber_pkey" PRIMARY KEY ("number","name","successor")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "loadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL,
    "municipalityNumber" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nb',
    "stage" TEXT NOT NULL DEFAULT 'planned',
    "summary" TEXT NOT NULL DEFAULT '',
    "summaryVersion" INTEGER NOT NULL DEFAULT 0,
    "correctionReason" TEXT,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationMember" (
    "evaluationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationMember_pkey" PRIMARY KEY ("evaluationId","userId")
);

-- CreateTable
CREATE TABLE "Grade" (
    "evaluationId" TEXT NOT NULL,
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

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("evaluationId","questionId")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedByName" TEXT NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "evaluationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" TEXT,
    "publishedByName" TEXT NOT NULL,
    "reason" TEXT,
    "snapshot" TEXT NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("evaluationId","number")
);

-- CreateTable
CREATE TABLE "ResultImport" (
    "id" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedByName" TEXT NOT NULL,

    CONSTRAINT "ResultImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "importId" TEXT NOT NULL,
    "municipalityNumber" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "figureId" TEXT NOT NULL,
    "points" TEXT NOT NULL,
    "max" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "row" INTEGER NOT NULL,

    CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("municipalityNumber","year","version","figureId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_evaluationId_at_idx" ON "AuditEvent"("evaluationId", "at");

-- CreateIndex
CREATE INDEX "FormerMunicipalityNumber_successor_idx" ON "FormerMunicipalityNumber"("successor");

-- CreateIndex
CREATE INDEX "Evaluation_municipalityNumber_idx" ON "Evaluation"("municipalityNumber");

-- CreateIndex
CREATE INDEX "EvaluationMember_userId_idx" ON "EvaluationMember"("userId");

-- CreateIndex
CREATE INDEX "Finding_evaluationId_areaId_kind_position_idx" ON "Finding"("evaluationId", "areaId", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ResultImport_contentHash_key" ON "ResultImport"("contentHash");

-- CreateIndex
CREATE INDEX "PublishedFigure_importId_idx" ON "PublishedFigure"("importId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MunicipalityFact" ADD CONSTRAINT "MunicipalityFact_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerMunicipalityNumber" ADD CONSTRAINT "FormerMunicipalityNumber_successor_fkey" FOREIGN KEY ("successor") REFERENCES "Municipality"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMember" ADD CONSTRAINT "EvaluationMember_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationMember" ADD CONSTRAINT "EvaluationMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ResultImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

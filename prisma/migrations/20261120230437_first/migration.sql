-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "municipalityNumber" TEXT,
    "language" TEXT,
    "passwordHash" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" DATETIME,
    CONSTRAINT "User_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality" ("number") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "evaluationId" TEXT,
    "subject" TEXT,
    "detail" TEXT
);

-- CreateTable
CREATE TABLE "Municipality" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "countyNumber" TEXT NOT NULL,
    "countyName" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "latitude" REAL,
    "longitude" REAL
);

-- CreateTable
CREATE TABLE "MunicipalityFact" (
    "municipalityNumber" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("municipalityNumber", "kind", "year"),
    CONSTRAINT "MunicipalityFact_municipalityNumber_fkey" FOREIGN KEY ("municipalityNumber") REFERENCES "Municipality" ("number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerMunicipalityNumber" (
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fromYear" INTEGER,
    "toYear" INTEGER,
    "successor" TEXT NOT NULL,
    "change" TEXT NOT NULL,

    PRIMARY KEY ("number", "name", "successor"),
    CONSTRAINT "FormerMunicipalityNumber_successor_fkey" FOREIGN KEY ("successor") REFERENCES "Municipality" ("number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "loadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "municipalityNumber" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nb',
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

-- CreateTable
CREATE TABLE "EvaluationMember" (
    "evaluationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("evaluationId", "userId"),
    CONSTRAINT "EvaluationMember_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvaluationMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Grade" (
    "evaluationId" TEXT NOT NULL,
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

    PRIMARY KEY ("evaluationId", "questionId"),
    CONSTRAINT "Grade_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evaluationId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionIds" TEXT NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    "updatedByName" TEXT NOT NULL,
    CONSTRAINT "Finding_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "evaluationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" TEXT,
    "publishedByName" TEXT NOT NULL,
    "reason" TEXT,
    "snapshot" TEXT NOT NULL,

    PRIMARY KEY ("evaluationId", "number"),
    CONSTRAINT "Publication_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResultImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedByName" TEXT NOT NULL
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

    PRIMARY KEY ("municipalityNumber", "year", "version", "figureId"),
    CONSTRAINT "PublishedFigure_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ResultImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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

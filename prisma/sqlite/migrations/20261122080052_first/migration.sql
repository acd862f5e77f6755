-- CreateTable
CREATE TABLE "Store" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "dataVersion" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Publisher" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "names" JSONB NOT NULL,
    "country" TEXT,
    "scale" TEXT,
    "state" TEXT
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'article',
    "url" TEXT,
    "canonicalUrl" TEXT,
    "archiveUrl" TEXT,
    "publisherId" TEXT,
    "lang" TEXT NOT NULL,
    "title" TEXT,
    "publishedDay" INTEGER,
    "publishedText" TEXT,
    "publishedFrom" TEXT NOT NULL,
    "publishedReason" TEXT,
    "retrievedAt" DATETIME NOT NULL,
    "bytesHash" TEXT,
    "text" TEXT NOT NULL,
    "rights" TEXT NOT NULL DEFAULT 'excerpt',
    "sameWireId" TEXT,
    "extractor" TEXT,
    "purgedAt" DATETIME,
    "purgeReason" TEXT,
    CONSTRAINT "SourceDocument_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SourceDocument_sameWireId_fkey" FOREIGN KEY ("sameWireId") REFERENCES "SourceDocument" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "documentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,

    PRIMARY KEY ("documentId", "position"),
    CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "eventId" TEXT,
    "type" TEXT NOT NULL,
    "realis" TEXT NOT NULL,
    "triggerStart" INTEGER NOT NULL,
    "triggerEnd" INTEGER NOT NULL,
    "passages" JSONB NOT NULL,
    "importance" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "landmark" TEXT,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "rules" JSONB NOT NULL,
    "extractor" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'suggested',
    "reviewerId" TEXT,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "spanClass" INTEGER NOT NULL,
    CONSTRAINT "Mention_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mention_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mention_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Editor" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participant" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "saidBy" TEXT,

    PRIMARY KEY ("mentionId", "position"),
    CONSTRAINT "Participant_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentionDyad" (
    "mentionId" INTEGER NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,

    PRIMARY KEY ("mentionId", "a", "b"),
    CONSTRAINT "MentionDyad_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentionPlace" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,

    PRIMARY KEY ("mentionId", "position"),
    CONSTRAINT "MentionPlace_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attribution" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,

    PRIMARY KEY ("mentionId", "position"),
    CONSTRAINT "Attribution_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DateReading" (
    "mentionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "edtf" TEXT NOT NULL,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "minuteOfDay" INTEGER,
    "dayPart" TEXT,
    "zone" TEXT,
    "sense" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "calendar" TEXT,
    "surface" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "resolvedFrom" TEXT NOT NULL,
    "anchor" INTEGER,
    "rule" TEXT NOT NULL,
    "alternatives" JSONB NOT NULL,
    CONSTRAINT "DateReading_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "by" TEXT,
    "byName" TEXT,
    "relayedBy" TEXT,
    "about" TEXT,
    "measure" TEXT NOT NULL,
    "item" TEXT,
    "status" TEXT NOT NULL,
    "value" INTEGER,
    "low" INTEGER,
    "high" INTEGER,
    "qualifier" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "since" INTEGER,
    "partOf" INTEGER,
    "asOf" INTEGER,
    "supersedesId" INTEGER,
    "stance" TEXT NOT NULL,
    "relayError" BOOLEAN NOT NULL DEFAULT false,
    "rule" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "Claim_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Claim" ("id") ON DELETE SET NULL ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "edtf" TEXT,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "precision" TEXT,
    "sense" TEXT,
    "calendar" TEXT,
    "alternatives" JSONB NOT NULL,
    "dateMentionId" INTEGER,
    "dateRevision" INTEGER,
    "place" TEXT,
    "landmark" TEXT,
    "mainDocuments" INTEGER NOT NULL DEFAULT 0,
    "highestClaim" INTEGER NOT NULL DEFAULT 0,
    "curatedWeight" INTEGER NOT NULL DEFAULT 0,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "directed" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "mergedIntoId" TEXT,
    "newestDay" INTEGER,
    "curatedId" TEXT,
    CONSTRAINT "Event_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Event" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "EventTitle" (
    "eventId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "width" REAL NOT NULL,
    "machine" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("eventId", "locale"),
    CONSTRAINT "EventTitle_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    CONSTRAINT "EventSlug_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventLane" (
    "lane" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "spanClass" INTEGER NOT NULL,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "band" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "draft" BOOLEAN NOT NULL,
    "dating" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,

    PRIMARY KEY ("eventId", "lane"),
    CONSTRAINT "EventLane_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventDyad" (
    "eventId" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    PRIMARY KEY ("eventId", "a", "b"),
    CONSTRAINT "EventDyad_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Editor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "LoginLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "editorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "LoginLink_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "editorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "Session_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "record" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "editorId" TEXT,
    "reason" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "beforeDigest" TEXT,
    "afterDigest" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MergeDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "editorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "MergeDecision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SourceDocument_publisherId_idx" ON "SourceDocument"("publisherId");

-- CreateIndex
CREATE INDEX "SourceDocument_publishedDay_idx" ON "SourceDocument"("publishedDay");

-- CreateIndex
CREATE INDEX "SourceDocument_canonicalUrl_idx" ON "SourceDocument"("canonicalUrl");

-- CreateIndex
CREATE INDEX "SourceDocument_sameWireId_idx" ON "SourceDocument"("sameWireId");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_key_key" ON "Mention"("key");

-- CreateIndex
CREATE INDEX "Mention_documentId_idx" ON "Mention"("documentId");

-- CreateIndex
CREATE INDEX "Mention_eventId_idx" ON "Mention"("eventId");

-- CreateIndex
CREATE INDEX "Mention_spanClass_firstDay_lastDay_idx" ON "Mention"("spanClass", "firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "Mention_landmark_idx" ON "Mention"("landmark");

-- CreateIndex
CREATE INDEX "Participant_actor_idx" ON "Participant"("actor");

-- CreateIndex
CREATE INDEX "MentionPlace_place_idx" ON "MentionPlace"("place");

-- CreateIndex
CREATE INDEX "Attribution_actor_idx" ON "Attribution"("actor");

-- CreateIndex
CREATE INDEX "Claim_by_idx" ON "Claim"("by");

-- CreateIndex
CREATE INDEX "Claim_supersedesId_idx" ON "Claim"("supersedesId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_mentionId_position_key" ON "Claim"("mentionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Event_curatedId_key" ON "Event"("curatedId");

-- CreateIndex
CREATE INDEX "Event_status_newestDay_idx" ON "Event"("status", "newestDay");

-- CreateIndex
CREATE INDEX "Event_mergedIntoId_idx" ON "Event"("mergedIntoId");

-- CreateIndex
CREATE INDEX "EventSlug_eventId_idx" ON "EventSlug"("eventId");

-- CreateIndex
CREATE INDEX "EventLane_by_lane" ON "EventLane"("lane", "spanClass", "firstDay", "lastDay", "band", "type", "draft", "dating", "eventId");

-- CreateIndex
CREATE INDEX "EventLane_by_level" ON "EventLane"("level", "spanClass", "firstDay", "lastDay", "lane", "band", "type", "draft", "eventId");

-- CreateIndex
CREATE INDEX "EventDyad_a_b_eventId_idx" ON "EventDyad"("a", "b", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "Editor_name_key" ON "Editor"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Editor_tokenHash_key" ON "Editor"("tokenHash");

-- CreateIndex
CREATE INDEX "LoginLink_editorId_idx" ON "LoginLink"("editorId");

-- CreateIndex
CREATE INDEX "Session_editorId_idx" ON "Session"("editorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_hash_key" ON "Revision"("hash");

-- CreateIndex
CREATE INDEX "Revision_record_recordId_seq_idx" ON "Revision"("record", "recordId", "seq");

-- CreateIndex
CREATE INDEX "MergeDecision_a_idx" ON "MergeDecision"("a");

-- CreateIndex
CREATE INDEX "MergeDecision_b_idx" ON "MergeDecision"("b");

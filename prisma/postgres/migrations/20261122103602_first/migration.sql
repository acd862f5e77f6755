-- CreateTable
CREATE TABLE "Store" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "dataVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publisher" (
    "id" TEXT COLLATE "C" NOT NULL,
    "names" JSONB NOT NULL,
    "country" TEXT COLLATE "C",
    "scale" TEXT COLLATE "C",
    "state" TEXT COLLATE "C",

    CONSTRAINT "Publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'article',
    "url" TEXT COLLATE "C",
    "canonicalUrl" TEXT COLLATE "C",
    "archiveUrl" TEXT COLLATE "C",
    "publisherId" TEXT COLLATE "C",
    "lang" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C",
    "publishedDay" INTEGER,
    "publishedText" TEXT COLLATE "C",
    "publishedFrom" TEXT COLLATE "C" NOT NULL,
    "publishedReason" TEXT COLLATE "C",
    "retrievedAt" TIMESTAMP(3) NOT NULL,
    "bytesHash" TEXT COLLATE "C",
    "text" TEXT COLLATE "C" NOT NULL,
    "rights" TEXT COLLATE "C" NOT NULL DEFAULT 'excerpt',
    "sameWireId" TEXT COLLATE "C",
    "extractor" TEXT COLLATE "C",
    "purgedAt" TIMESTAMP(3),
    "purgeReason" TEXT COLLATE "C",

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "documentId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("documentId","position")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "documentId" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C",
    "type" TEXT COLLATE "C" NOT NULL,
    "realis" TEXT COLLATE "C" NOT NULL,
    "triggerStart" INTEGER NOT NULL,
    "triggerEnd" INTEGER NOT NULL,
    "passages" JSONB NOT NULL,
    "importance" TEXT COLLATE "C" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "landmark" TEXT COLLATE "C",
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "rules" JSONB NOT NULL,
    "extractor" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'suggested',
    "reviewerId" TEXT COLLATE "C",
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "spanClass" INTEGER NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "saidBy" TEXT COLLATE "C",

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("mentionId","position")
);

-- CreateTable
CREATE TABLE "MentionDyad" (
    "mentionId" INTEGER NOT NULL,
    "a" TEXT COLLATE "C" NOT NULL,
    "b" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MentionDyad_pkey" PRIMARY KEY ("mentionId","a","b")
);

-- CreateTable
CREATE TABLE "MentionPlace" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MentionPlace_pkey" PRIMARY KEY ("mentionId","position")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("mentionId","position")
);

-- CreateTable
CREATE TABLE "DateReading" (
    "mentionId" INTEGER NOT NULL,
    "edtf" TEXT COLLATE "C" NOT NULL,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "minuteOfDay" INTEGER,
    "dayPart" TEXT COLLATE "C",
    "zone" TEXT COLLATE "C",
    "sense" TEXT COLLATE "C" NOT NULL,
    "precision" TEXT COLLATE "C" NOT NULL,
    "calendar" TEXT COLLATE "C",
    "surface" TEXT COLLATE "C",
    "start" INTEGER,
    "end" INTEGER,
    "resolvedFrom" TEXT COLLATE "C" NOT NULL,
    "anchor" INTEGER,
    "rule" TEXT COLLATE "C" NOT NULL,
    "alternatives" JSONB NOT NULL,

    CONSTRAINT "DateReading_pkey" PRIMARY KEY ("mentionId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "mentionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C",
    "byName" TEXT COLLATE "C",
    "relayedBy" TEXT COLLATE "C",
    "about" TEXT COLLATE "C",
    "measure" TEXT COLLATE "C" NOT NULL,
    "item" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "value" INTEGER,
    "low" INTEGER,
    "high" INTEGER,
    "qualifier" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "since" INTEGER,
    "partOf" INTEGER,
    "asOf" INTEGER,
    "supersedesId" INTEGER,
    "stance" TEXT COLLATE "C" NOT NULL,
    "relayError" BOOLEAN NOT NULL DEFAULT false,
    "rule" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "band" TEXT COLLATE "C" NOT NULL,
    "edtf" TEXT COLLATE "C",
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "precision" TEXT COLLATE "C",
    "sense" TEXT COLLATE "C",
    "calendar" TEXT COLLATE "C",
    "alternatives" JSONB NOT NULL,
    "dateMentionId" INTEGER,
    "dateRevision" INTEGER,
    "place" TEXT COLLATE "C",
    "landmark" TEXT COLLATE "C",
    "mainDocuments" INTEGER NOT NULL DEFAULT 0,
    "highestClaim" INTEGER NOT NULL DEFAULT 0,
    "curatedWeight" INTEGER NOT NULL DEFAULT 0,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "directed" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'draft',
    "mergedIntoId" TEXT COLLATE "C",
    "newestDay" INTEGER,
    "curatedId" TEXT COLLATE "C",

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventTitle" (
    "eventId" TEXT COLLATE "C" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "width" DOUBLE PRECISION NOT NULL,
    "machine" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "EventTitle_pkey" PRIMARY KEY ("eventId","locale")
);

-- CreateTable
CREATE TABLE "EventSlug" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "EventLane" (
    "lane" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "spanClass" INTEGER NOT NULL,
    "firstDay" INTEGER,
    "lastDay" INTEGER,
    "band" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "draft" BOOLEAN NOT NULL,
    "dating" TEXT COLLATE "C" NOT NULL,
    "part" TEXT COLLATE "C" NOT NULL,
    "named" BOOLEAN NOT NULL,

    CONSTRAINT "EventLane_pkey" PRIMARY KEY ("eventId","lane")
);

-- CreateTable
CREATE TABLE "EventDyad" (
    "eventId" TEXT COLLATE "C" NOT NULL,
    "a" TEXT COLLATE "C" NOT NULL,
    "b" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "EventDyad_pkey" PRIMARY KEY ("eventId","a","b")
);

-- CreateTable
CREATE TABLE "Editor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Editor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginLink" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "LoginLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Revision" (
    "seq" INTEGER NOT NULL,
    "record" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C",
    "reason" TEXT COLLATE "C" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "beforeDigest" TEXT COLLATE "C",
    "afterDigest" TEXT COLLATE "C",
    "previousHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "MergeDecision" (
    "id" SERIAL NOT NULL,
    "a" TEXT COLLATE "C" NOT NULL,
    "b" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "MergeDecision_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_sameWireId_fkey" FOREIGN KEY ("sameWireId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionDyad" ADD CONSTRAINT "MentionDyad_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionPlace" ADD CONSTRAINT "MentionPlace_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateReading" ADD CONSTRAINT "DateReading_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Event"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventTitle" ADD CONSTRAINT "EventTitle_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSlug" ADD CONSTRAINT "EventSlug_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLane" ADD CONSTRAINT "EventLane_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventDyad" ADD CONSTRAINT "EventDyad_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginLink" ADD CONSTRAINT "LoginLink_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeDecision" ADD CONSTRAINT "MergeDecision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

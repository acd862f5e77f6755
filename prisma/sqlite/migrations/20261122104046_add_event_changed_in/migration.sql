-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Event" (
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
    "search" TEXT NOT NULL DEFAULT '',
    "changedIn" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Event_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Event" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_Event" ("alternatives", "band", "calendar", "curatedId", "curatedWeight", "dateMentionId", "dateRevision", "directed", "disputed", "edtf", "firstDay", "highestClaim", "id", "landmark", "lastDay", "mainDocuments", "mergedIntoId", "newestDay", "place", "precision", "search", "sense", "slug", "status", "type") SELECT "alternatives", "band", "calendar", "curatedId", "curatedWeight", "dateMentionId", "dateRevision", "directed", "disputed", "edtf", "firstDay", "highestClaim", "id", "landmark", "lastDay", "mainDocuments", "mergedIntoId", "newestDay", "place", "precision", "search", "sense", "slug", "status", "type" FROM "Event";
DROP TABLE "Event";
ALTER TABLE "new_Event" RENAME TO "Event";
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");
CREATE UNIQUE INDEX "Event_curatedId_key" ON "Event"("curatedId");
CREATE INDEX "Event_status_newestDay_idx" ON "Event"("status", "newestDay");
CREATE INDEX "Event_mergedIntoId_idx" ON "Event"("mergedIntoId");
CREATE INDEX "Event_changedIn_idx" ON "Event"("changedIn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

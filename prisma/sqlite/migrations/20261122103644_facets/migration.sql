-- DropIndex
DROP INDEX "EventLane_by_level";

-- DropIndex
DROP INDEX "EventLane_by_lane";

-- AlterTable
ALTER TABLE "EventLane" ADD COLUMN "facetId" INTEGER;

-- CreateTable
CREATE TABLE "FacetSet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "languages" TEXT NOT NULL,
    "publishers" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "names" JSONB NOT NULL
);

-- AlterTable
ALTER TABLE "Event" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "FacetSet_key_key" ON "FacetSet"("key");

-- CreateIndex
CREATE INDEX "EventLane_by_lane" ON "EventLane"("lane", "spanClass", "firstDay", "lastDay", "band", "type", "draft", "dating", "facetId", "eventId");

-- CreateIndex
CREATE INDEX "EventLane_by_level" ON "EventLane"("level", "spanClass", "firstDay", "lastDay", "lane", "band", "type", "draft", "facetId", "eventId");

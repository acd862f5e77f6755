-- DropIndex
DROP INDEX "EventLane_by_lane";

-- DropIndex
DROP INDEX "EventLane_by_level";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "search" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "EventLane" ADD COLUMN     "facetId" INTEGER;

-- CreateTable
CREATE TABLE "FacetSet" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL,
    "places" TEXT COLLATE "C" NOT NULL,
    "languages" TEXT COLLATE "C" NOT NULL,
    "publishers" TEXT COLLATE "C" NOT NULL,
    "figures" TEXT COLLATE "C" NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "FacetSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FacetSet_key_key" ON "FacetSet"("key");

-- CreateIndex
CREATE INDEX "EventLane_by_lane" ON "EventLane"("lane", "spanClass", "firstDay", "lastDay", "band", "type", "draft", "dating", "facetId", "eventId");

-- CreateIndex
CREATE INDEX "EventLane_by_level" ON "EventLane"("level", "spanClass", "firstDay", "lastDay", "lane", "band", "type", "draft", "facetId", "eventId");

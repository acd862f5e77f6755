-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "changedIn" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Event_changedIn_idx" ON "Event"("changedIn");

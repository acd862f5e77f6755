export { namedPublisher, readActors, readPublishers } from './actors'
export { correctAnchor } from './anchor'
export type { SetExtractor } from './apart'
export { documentIdOf, saveArticle } from './article'
export { backUp, type Restored, restore } from './backup'
export { exportCanonical } from './canonical'
export { readChanges } from './changes'
export { dataVersion, isReadOnly, openStore, type Store, storeUrl } from './client'
export { readCodes } from './codes'
export { correctMention } from './correct'
export type { Corrected, CorrectionFault, CorrectionOutcome, Means } from './correction'
export { type CuratedOutcome, saveCurated } from './curated'
export {
  addEditor,
  createLoginLink,
  type EditorRow,
  editorOfSession,
  editorOfToken,
  endSession,
  listEditors,
  type OpenedSession,
  redeemLoginLink,
  revokeEditor,
} from './editors'
export { readEvent } from './event'
export { cursorProblem, type Listing, readEvents } from './events'
export { readFacets, readNames } from './facets'
export { listEvents, listFigures } from './lists'
export { readPicture } from './picture'
export { everything, type PublishOutcome, publishDocument, publishEvents, type Which, withdrawEvents } from './publish'
export { readSource } from './reader'
export { type RecordOutcome, saveRecords } from './records'
export { refreshFacets } from './refresh'
export { listArticles, type Reread, type Rereadable, readArticle, rereadArticle } from './reread'
export type { Author } from './revision'
export { readSourceList } from './source-list'
export { readTimeline } from './timeline'
export type * from './types'
export { undoCorrection } from './undo'
export { type Finding, type Verification, verify } from './verify'
export { warm } from './warm'

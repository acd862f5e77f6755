export { dataVersion, openStore, type Store, storeUrl } from './client'
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
export type { Author } from './revision'
export type * from './types'

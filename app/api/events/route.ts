import { cursorProblem, dataVersion, openStore, readEvents } from '@/lib/store'
import { answerFresh, answerJson, only, route } from '../answer'
import { isRefusal, refuse } from '../problem'
import { readQuery } from '../query'
import { check, pageSchema, parametersOf } from '../schema'
import { editorOf } from '../session'

export const GET = route(async (call) => {
  const asked = await readQuery(call, Object.keys(pageSchema.shape))
  if (isRefusal(asked)) return asked
  const page = check(pageSchema, parametersOf(call.search, pageSchema), 400)
  if (isRefusal(page)) return page
  const lost = cursorProblem(page.value.cursor)
  if (lost) return refuse(400, [lost])

  const store = await openStore()
  const editor = (await editorOf(call.request)) !== null
  return answerFresh(call, { dataVersion: await dataVersion(store), editor }, async (headers) => {
    const events = await readEvents(store, asked.query, { locale: call.locale, editor, ...page.value })
    return answerJson(events, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

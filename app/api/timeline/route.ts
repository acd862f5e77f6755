import { dataVersion, openStore, readTimeline } from '@/lib/store'
import { answerFresh, answerJson, only, route } from '../answer'
import { isRefusal } from '../problem'
import { readQuery } from '../query'
import { editorOf } from '../session'

export const GET = route(async (call) => {
  const asked = await readQuery(call)
  if (isRefusal(asked)) return asked

  const store = await openStore()
  const editor = (await editorOf(call.request)) !== null
  return answerFresh(call, { dataVersion: await dataVersion(store), editor }, async (headers) =>
    answerJson(await readTimeline(store, asked.query, { locale: call.locale, editor }), { headers }),
  )
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

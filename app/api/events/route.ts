import { cursorProblem, readEvents } from '@/lib/store'
import { answerJson, only, route } from '../answer'
import { isRefusal, refuse } from '../problem'
import { readQuery } from '../query'
import { answerRead } from '../read'
import { check, pageSchema, parametersOf } from '../schema'

export const GET = route(async (call) => {
  const asked = await readQuery(call, Object.keys(pageSchema.shape))
  if (isRefusal(asked)) return asked
  const page = check(pageSchema, parametersOf(call.search, pageSchema), 400)
  if (isRefusal(page)) return page
  const lost = cursorProblem(page.value.cursor)
  if (lost) return refuse(400, [lost])

  return answerRead(call, async ({ store, reader, headers }) => {
    const events = await readEvents(store, asked.query, { ...reader, ...page.value })
    return answerJson(events, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

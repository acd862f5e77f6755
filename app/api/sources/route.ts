import { readSourceList } from '@/lib/store'
import { answerJson, only, route } from '../answer'
import { isRefusal } from '../problem'
import { refuseUnknown } from '../query'
import { answerRead } from '../read'
import { check, parametersOf, sourcePageSchema } from '../schema'

export const GET = route(async (call) => {
  const unknown = refuseUnknown(call, Object.keys(sourcePageSchema.shape))
  if (unknown) return unknown
  const asked = check(sourcePageSchema, parametersOf(call.search, sourcePageSchema), 400)
  if (isRefusal(asked)) return asked
  const { group, page, limit } = asked.value

  return answerRead(call, async ({ store, reader, headers }) => {
    const sources = await readSourceList(store, { group, page, size: limit }, reader)
    return answerJson(sources, { headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

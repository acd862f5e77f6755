import { readFacets } from '@/lib/store'
import { answerJson, only, route } from '../answer'
import { isRefusal } from '../problem'
import { readQuery } from '../query'
import { answerRead } from '../read'

export const GET = route(async (call) => {
  const asked = await readQuery(call)
  if (isRefusal(asked)) return asked

  return answerRead(call, async ({ store, reader, headers }) =>
    answerJson(await readFacets(store, asked.query, reader), { headers }),
  )
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

import { readPicture } from '@/lib/store'
import { answerJson, only, route } from '../answer'
import { isRefusal } from '../problem'
import { readQuery } from '../query'
import { answerRead } from '../read'

export const GET = route(async (call) => {
  const asked = await readQuery(call)
  if (isRefusal(asked)) return asked

  return answerRead(call, async ({ store, reader, headers }) =>
    answerJson(await readPicture(store, asked.query, asked.view, reader), { headers }),
  )
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

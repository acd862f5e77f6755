import { answerFresh, answerJson, only, route } from '../answer'
import { openApi } from '../openapi'
import { refuseUnknown } from '../query'

export const GET = route(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  // It is the same for everybody, whatever the store holds.
  return answerFresh(call, { dataVersion: 0, editor: false }, async (headers) => answerJson(openApi(), { headers }))
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

import { dataVersion, openStore } from '@/lib/store'
import { version } from '@/package.json'
import { answerJson, only, route } from '../answer'
import { logFailure } from '../log'
import { refuseField } from '../problem'
import { refuseUnknown } from '../query'

export const GET = route(async (call) => {
  const unknown = refuseUnknown(call)
  if (unknown) return unknown
  try {
    return answerJson({ status: 'ok', version, dataVersion: await dataVersion(await openStore()) })
  } catch (error) {
    logFailure(call.request, error)
    return refuseField(503, 'store', 'internal')
  }
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

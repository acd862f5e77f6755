import { endSession, openStore, redeemLoginLink } from '@/lib/store'
import { answerEmpty, answerJson, only, route } from '../../answer'
import { readJson } from '../../body'
import { refuseTooOften } from '../../limit'
import { refuseCrossOrigin } from '../../origin'
import { isRefusal, refuseField } from '../../problem'
import { check, tokenSchema } from '../../schema'
import { dropSession, editorOf, keepSession, sessionToken } from '../../session'

export const GET = route(async ({ request }) => {
  const editor = await editorOf(request)
  return answerJson({ editor: editor && { name: editor.name } })
})

export const POST = route(async ({ request }) => {
  const stopped = refuseCrossOrigin(request) ?? refuseTooOften('login', request)
  if (stopped) return stopped
  const body = await readJson(request, { max: 4096 })
  if (isRefusal(body)) return body
  const given = check(tokenSchema, body.json, 422)
  if (isRefusal(given)) return given

  const session = await redeemLoginLink(await openStore(), given.value.token)
  if (!session) return refuseField(401, 'token', 'token')
  return answerJson(
    { editor: { name: session.editor.name } },
    { status: 201, headers: keepSession(request, session.token, session.seconds) },
  )
})

export const DELETE = route(async ({ request }) => {
  const stopped = refuseCrossOrigin(request)
  if (stopped) return stopped
  const token = sessionToken(request)
  if (token !== null) await endSession(await openStore(), token)
  return answerEmpty(204, dropSession(request))
})

export const { PUT, PATCH, OPTIONS } = only('GET', 'POST', 'DELETE')

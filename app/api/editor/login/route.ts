import { openStore, redeemLoginLink } from '@/lib/store'
import { answerEmpty, only, route } from '../../answer'
import { refuseTooOften } from '../../limit'
import { refuseField } from '../../problem'
import { keepSession } from '../../session'

// Opening the link uses it up, so only a reader who goes there may: not a prefetch, not an image of another page.
export const GET = route(async ({ request, search }) => {
  const token = search.get('token')
  if (!token) return refuseField(400, 'token', 'required')
  if (!isVisit(request)) return answerEmpty(204)
  const tooOften = refuseTooOften('login', request)
  if (tooOften) return tooOften

  const session = await redeemLoginLink(await openStore(), token)
  if (!session) return refuseField(401, 'token', 'token')
  return answerEmpty(303, {
    Location: '/',
    'Referrer-Policy': 'no-referrer',
    ...keepSession(request, session.token, session.seconds),
  })
})

function isVisit({ method, headers }: Request): boolean {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz')
  const destination = headers.get('sec-fetch-dest')
  return method === 'GET' && !purpose && (destination === null || destination === 'document')
}

export async function HEAD(): Promise<Response> {
  return answerEmpty(204)
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

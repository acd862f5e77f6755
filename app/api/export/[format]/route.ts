import { formats, isFormat } from '@/lib/export/formats'
import { paperParameters, parsePaper } from '@/lib/export/paper'
import { exportView, permalink } from '@/lib/export/view'
import { messagesFor } from '@/lib/i18n'
import { listEvents, listFigures, readNames, readPicture } from '@/lib/store'
import { readFaces } from '@/lib/store/faces'
import { readSources } from '@/lib/store/sources'
import { answerFile, only, route } from '../../answer'
import { refuseTooOften } from '../../limit'
import { isRefusal, refuse, refuseField } from '../../problem'
import { readQuery } from '../../query'
import { answerRead } from '../../read'

export const GET = route<{ format: string }>(async (call) => {
  const id = call.path.format
  if (!isFormat(id))
    return refuseField(404, 'format', 'unknown-value', { value: id, known: Object.keys(formats).join(', ') })
  const asked = await readQuery(call, paperParameters)
  if (isRefusal(asked)) return asked
  const { paper, problems } = parsePaper(call.search)
  if (problems.length > 0) return refuse(400, problems)

  return answerRead(call, async ({ store, reader, headers }) => {
    const tooOften = refuseTooOften('export', call.request)
    if (tooOften) return tooOften
    const { query } = asked
    const view = exportView(asked.view, call.locale)
    const framing = async () => {
      const data = await readPicture(store, query, view, reader)
      const sources = await readSources(store, { query, window: data.window }, reader)
      const link = permalink(process.env.ARAXES_URL, query, view)
      const names = await readNames(store, reader)
      return { data, query, view, messages: messagesFor(view), sources, names, permalink: link }
    }
    const { type, extension, write } = formats[id]
    const material = {
      framing,
      faces: readFaces,
      events: () => listEvents(store, query, reader),
      figures: () => listFigures(store, query, reader),
    }
    return answerFile(await write(material, paper), { type, name: `araxes.${extension}`, headers })
  })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = only('GET')

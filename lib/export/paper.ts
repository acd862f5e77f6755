import { type Problem, problem } from '@/lib/domain/problem'

/** How a picture is put into a file. */
export type Paper = {
  /** Real text in embedded fonts, or its outlines. */
  text: 'font' | 'outline'
  /** Pixels of a PNG to one of the screen. */
  scale: number
  /** The sheet it is fitted to, on white; null = its own size. */
  page: PageId | null
}

/** Sheets, in millimetres. */
export const pages = { a4: [210, 297], a3: [297, 420] } as const satisfies Record<string, readonly [number, number]>
export type PageId = keyof typeof pages

/** Margin of a sheet in millimetres. */
export const sheetMargin = 10

/** A picture as it comes where nothing is said. */
export const plainPaper: Paper = { text: 'font', scale: 1, page: null }

/** Names of the parameters that say how. */
export const paperParameters = ['text', 'scale', 'page'] as const

const mostScale = 4

/** Reads how a picture is wanted; what is left out has its default. */
export function parsePaper(params: URLSearchParams): { paper: Paper; problems: Problem[] } {
  const [text, scale, page] = paperParameters.map((name) => params.get(name) ?? '')
  const problems: Problem[] = []
  if (text && text !== 'outline' && text !== 'font')
    problems.push(problem('text', 'unknown-value', { value: text, known: 'font, outline' }))
  if (scale && !/^[1-4]$/.test(scale)) problems.push(problem('scale', 'out-of-range', { min: 1, max: mostScale }))
  if (page && !isPage(page))
    problems.push(problem('page', 'unknown-value', { value: page, known: Object.keys(pages).join(', ') }))
  return {
    paper: {
      text: text === 'outline' ? 'outline' : 'font',
      scale: Number(scale) || 1,
      page: page && isPage(page) ? page : null,
    },
    problems,
  }
}

function isPage(text: string): text is PageId {
  return Object.hasOwn(pages, text)
}

/** The sheet lying or standing, whichever shows a picture larger, and how large. */
export function fitted({ width, height }: { width: number; height: number }, page: PageId, margin: number) {
  const [short, long] = pages[page]
  const sheets = [
    { width: long, height: short },
    { width: short, height: long },
  ].map((sheet) => {
    const scale = Math.min((sheet.width - 2 * margin) / width, (sheet.height - 2 * margin) / height)
    return { ...sheet, scale }
  })
  return sheets.reduce((best, sheet) => (sheet.scale > best.scale ? sheet : best))
}

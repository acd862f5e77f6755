import { useId } from 'react'
import { useCopy } from './use-copy'
import { useWords } from './words'

/** The lines that show this picture in another page, to be copied. */
export function EmbedCode({ address }: { address: string }) {
  const words = useWords()
  const id = useId()
  const code = snippet(new URL(address, globalThis.location.href).href, words.chart.label)
  const { said, copy } = useCopy(() => code, words.toolbar.copied)
  return (
    <section className="embed-code">
      <h2>
        <label htmlFor={id}>{words.toolbar.embed}</label>
      </h2>
      <textarea id={id} readOnly rows={4} dir="ltr" value={code} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" className="button" onClick={copy}>
        {words.toolbar.copy}
      </button>
      <span className="said" role="status">
        {said}
      </span>
    </section>
  )
}

/** A frame with the picture in it. */
export function snippet(address: string, title: string): string {
  const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="720" loading="lazy" style="border:0"></iframe>`
}

'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/event'
import type { ReadMention } from '@/lib/domain/source'
import { correctionWords } from '@/lib/i18n/corrections'
import { sourceWords } from '@/lib/i18n/sources'
import type { Choices } from './correction-draft'
import { AnchorForm, type FormProps, MentionForm, UndoForm } from './correction-form'
import type { Sent } from './correction-send'

/** A mention that can be corrected, with what is told of it. */
export type Editable = Pick<ReadMention, 'id' | 'mention' | 'status' | 'version' | 'typeLabel' | 'event'> & {
  /** Number of its note. */
  note: number
  facts: ReactNode
  quote: ReactNode
}

type EditorProps = {
  source: { id: string; lang: string; published: number | null; version: string }
  mentions: readonly Editable[]
  choices: Choices
  locale: Locale
  children: ReactNode
}

type Open =
  | { kind: 'mention'; ids: readonly number[]; id: number }
  | { kind: 'anchor' }
  | { kind: 'undo'; revision: number }

/**
 * Lets an editor correct what is inside: a mark of the text, and what carries `data-mentions`, `data-anchor` or
 * `data-undo`, opens the panel of what it stands for.
 */
export function SourceEditor({ source, mentions, choices, locale, children }: EditorProps) {
  const box = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const [open, setOpen] = useState<Open | null>(null)
  const [kept, setKept] = useState<Sent | null>(null)
  useEffect(() => {
    const node = box.current
    const click = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const found = event.target instanceof Element ? openingOf(event.target) : null
      if (!found) return
      event.preventDefault()
      setKept(null)
      setOpen(found)
    }
    node?.addEventListener('click', click)
    return () => node?.removeEventListener('click', click)
  }, [])
  const close = () => setOpen(null)
  const keep = (sent: Sent) => {
    setOpen(null)
    setKept(sent)
    router.refresh()
  }
  return (
    <div ref={box}>
      {children}
      <Kept sent={kept} locale={locale} onClose={() => setKept(null)} />
      {open && (
        <Panel
          open={open}
          source={source}
          mentions={mentions}
          choices={choices}
          locale={locale}
          onOpen={setOpen}
          onKept={keep}
          onClose={close}
        />
      )}
    </div>
  )
}

/** What an element that was clicked opens. */
function openingOf(target: Element): Open | null {
  const found = target.closest('[data-mentions], [data-anchor], [data-undo]')
  if (!(found instanceof HTMLElement)) return null
  const { mentions, undo } = found.dataset
  if (undo !== undefined) return { kind: 'undo', revision: Number(undo) }
  if (mentions === undefined) return { kind: 'anchor' }
  const ids = mentions.split(' ').map(Number)
  const [id] = ids
  return id === undefined ? null : { kind: 'mention', ids, id }
}

type KeptProps = { sent: Sent | null; locale: Locale; onClose: () => void }

/** That a correction was kept, and the events that now say something else. */
function Kept({ sent, locale, onClose }: KeptProps) {
  const words = correctionWords[locale]
  return (
    <div role="status" className={sent ? 'kept' : undefined}>
      {sent && (
        <>
          <p>
            {words.saved(sent.revision)} {sent.events.length > 0 && words.events}
          </p>
          {sent.events.length > 0 && (
            <ul className="plain">
              {sent.events.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`/${locale}/events/${slug}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
          <button type="button" className="button quiet" onClick={onClose}>
            {words.close}
          </button>
        </>
      )}
    </div>
  )
}

type PanelProps = Omit<EditorProps, 'children'> & {
  open: Open
  onOpen: (open: Open) => void
  onKept: (sent: Sent) => void
  onClose: () => void
}

function Panel({ open, source, mentions, choices, locale, onOpen, onKept, onClose }: PanelProps) {
  const words = correctionWords[locale]
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  const form = { id: source.id, locale, onKept, onCancel: onClose }
  const titles = { mention: words.title, anchor: words.anchorTitle, undo: words.undoTitle }
  return (
    <dialog ref={dialog} className="correcting" aria-labelledby={title} onClose={onClose}>
      <div className="head">
        <h2 id={title}>{titles[open.kind]}</h2>
        <button type="button" className="button icon" aria-label={words.close} title={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      {open.kind === 'mention' && <MentionPanel {...{ open, source, mentions, choices, locale, onOpen, form }} />}
      {open.kind === 'anchor' && <AnchorForm {...form} published={source.published} version={source.version} />}
      {open.kind === 'undo' && <UndoForm {...form} revision={open.revision} />}
      {open.kind !== 'undo' && <p className="note">{words.atOnce}</p>}
    </dialog>
  )
}

type MentionPanelProps = Pick<PanelProps, 'source' | 'mentions' | 'choices' | 'locale' | 'onOpen'> & {
  open: Extract<Open, { kind: 'mention' }>
  form: FormProps
}

/** What was read of a mention, and the form that corrects it. */
function MentionPanel({ open, source, mentions, choices, locale, onOpen, form }: MentionPanelProps) {
  const words = correctionWords[locale]
  const told = sourceWords[locale]
  const id = useId()
  const here = mentions.filter((m) => open.ids.includes(m.id))
  const read = here.find((m) => m.id === open.id) ?? here[0]
  if (!read) return null
  const lists = { actors: `${id}-actors`, places: `${id}-places` }
  return (
    <>
      {here.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}-which`}>{words.which}</label>
          <select id={`${id}-which`} value={read.id} onChange={(e) => onOpen({ ...open, id: Number(e.target.value) })}>
            {here.map((m) => (
              <option key={m.id} value={m.id}>
                {told.note(m.note)}: {m.typeLabel}
              </option>
            ))}
          </select>
        </div>
      )}
      <section className="was-read">
        <h3>
          {words.read} <span className="note">{told.note(read.note)}</span>
          {read.status !== 'accepted' && <span className="badge draft">{words.statuses[read.status]}</span>}
        </h3>
        {read.quote}
        {read.facts}
        {read.event && (
          <p>
            {told.toEvent}: <a href={`/${locale}/events/${read.event.slug}`}>{read.event.title}</a>
          </p>
        )}
      </section>
      <h3>{words.form}</h3>
      <MentionForm
        key={`${read.id} ${read.version}`}
        {...form}
        read={read}
        choices={choices}
        lists={lists}
        lang={source.lang}
      />
      {(['actors', 'places'] as const).map((list) => (
        <datalist key={list} id={lists[list]}>
          {choices[list].map((item) => (
            <option key={item.id} value={item.label} />
          ))}
        </datalist>
      ))}
    </>
  )
}

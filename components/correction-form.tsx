import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatIsoDay } from '@/lib/calendar'
import type { Locale, Mention } from '@/lib/domain/event'
import type { ReadMention } from '@/lib/domain/source'
import { formatDay, localeInfo } from '@/lib/i18n'
import { correctionWords } from '@/lib/i18n/corrections'
import { type Choices, changeOf, type DateDraft, draftOf, type Faults, readDate } from './correction-draft'
import { DateField, Field, FigureField, type Lists, NamesField, PartiesField, Select } from './correction-fields'
import { type Sent, sendCorrection } from './correction-send'

/** What a form is about: the document, and what happens once it is kept. */
export type FormProps = { id: string; locale: Locale; onKept: (sent: Sent) => void; onCancel: () => void }

type Body = { body: Record<string, unknown>; positions?: readonly number[] } | { faults: Faults }

/** What every form ends with: the reason, what is wrong with the whole, and the two ways out. */
function CorrectionForm({
  id,
  locale,
  save,
  read,
  onKept,
  onCancel,
  children,
}: FormProps & { save: string; read: () => Body; children: (faults: Faults) => ReactNode }) {
  const words = correctionWords[locale]
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const refuse = (found: Faults) => {
    flushSync(() => setFaults(found))
    const first = form.current?.querySelector('[aria-invalid=true]')
    if (first instanceof HTMLElement) first.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = read()
    if ('faults' in given) return refuse(given.faults)
    setBusy(true)
    const sent = await sendCorrection(id, { ...given.body, reason }, { locale, positions: given.positions ?? [] })
    setBusy(false)
    if ('faults' in sent) refuse(sent.faults)
    else onKept(sent)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="correction">
      {children(faults)}
      <Field label={words.reason} fault={faults.reason} hint={words.reasonHint}>
        {(wired) => (
          <input
            {...wired}
            name="reason"
            dir="auto"
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        )}
      </Field>
      <p role="alert" className="error">
        {faults.form ?? (Object.keys(faults).length > 0 && words.faulty)}
      </p>
      <div className="ways">
        <button type="submit" className="button strong" disabled={busy}>
          {busy ? words.saving : save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

type MentionProps = FormProps & {
  read: Pick<ReadMention, 'id' | 'mention' | 'status' | 'version'>
  choices: Choices
  lists: Lists
  lang: string
}

/** Every field of a mention that an editor may correct. */
export function MentionForm({ read, choices, lists, lang, ...form }: MentionProps) {
  const { locale } = form
  const words = correctionWords[locale]
  const given = { choices, locale }
  const [draft, setDraft] = useState(() => draftOf(read, given))
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const body = (): Body => {
    const found = changeOf(draft, read, given)
    if ('faults' in found) return found
    const { change, positions } = found
    return { body: { mention: read.id, version: read.version, change }, positions }
  }
  return (
    <CorrectionForm {...form} save={words.save} read={body}>
      {(faults) => {
        const part = { faults, lists, locale }
        return (
          <>
            <Few draft={draft} choices={choices} set={set} faults={faults} locale={locale} />
            <fieldset>
              <legend>{words.fields.date}</legend>
              <DateField date={draft.date} fault={faults.date} locale={locale} onChange={(date) => set({ date })} />
            </fieldset>
            <PartiesField {...part} value={draft.participants} onChange={(participants) => set({ participants })} />
            <NamesField
              {...part}
              field="places"
              list={lists.places}
              value={draft.places}
              onChange={(places) => set({ places })}
            />
            {draft.claims.map((claim, i) => (
              <FigureField
                {...part}
                key={claim.key}
                value={claim}
                position={i}
                surface={read.mention.claims[i]?.surface ?? ''}
                lang={lang}
                onChange={(next) =>
                  set({ claims: draft.claims.map((c) => (c.key === claim.key ? { ...next, key: c.key } : c)) })
                }
              />
            ))}
            <NamesField
              {...part}
              field="attributedTo"
              list={lists.actors}
              value={draft.attributedTo}
              onChange={(attributedTo) => set({ attributedTo })}
            />
          </>
        )
      }}
    </CorrectionForm>
  )
}

type FewProps = {
  draft: ReturnType<typeof draftOf>
  choices: Choices
  faults: Faults
  locale: Locale
  set: (more: Partial<ReturnType<typeof draftOf>>) => void
}

/** What is chosen of a few: the review, the type, whether it happened, and whether it is the news. */
function Few({ draft, choices, set, faults, locale }: FewProps) {
  const words = correctionWords[locale]
  const { accepted, rejected } = words.statuses
  return (
    <div className="fields">
      <Field label={words.status} fault={faults.status}>
        {(wired) => (
          <Select<'accepted' | 'rejected'>
            wired={wired}
            value={draft.status}
            options={{ accepted, rejected }}
            onChange={(status) => set({ status })}
          />
        )}
      </Field>
      <Field label={words.fields.type} fault={faults.type}>
        {(wired) => (
          <select {...wired} value={draft.type} onChange={(e) => set({ type: e.target.value })}>
            {choices.types.map(({ label, items }) => (
              <optgroup key={label} label={label}>
                {items.map((item) => (
                  <option key={item.id} value={item.id}>
                    {item.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.fields.realis}>
        {(wired) => (
          <Select<Mention['realis']>
            wired={wired}
            value={draft.realis}
            options={words.realises}
            onChange={(realis) => set({ realis })}
          />
        )}
      </Field>
      <Field label={words.fields.importance}>
        {(wired) => (
          <Select<Mention['importance']>
            wired={wired}
            value={draft.importance}
            options={words.importances}
            onChange={(importance) => set({ importance })}
          />
        )}
      </Field>
    </div>
  )
}

/** The publication day, or that it is not known. */
export function AnchorForm({ published, version, ...form }: FormProps & { published: number | null; version: string }) {
  const { locale } = form
  const words = correctionWords[locale]
  const [date, setDate] = useState<DateDraft>({
    text: published === null ? '' : formatDay(published, localeInfo[locale].calendar, locale),
    calendar: 'any',
    unknown: published === null,
    sense: 'instant',
  })
  const body = (): Body => {
    if (date.unknown) return { body: { version, published: null } }
    const found = readDate(date, locale)
    if ('fault' in found) return { faults: { published: found.fault } }
    const { firstDay, lastDay } = found.value
    if (firstDay === null || firstDay !== lastDay) return { faults: { published: words.noDate } }
    return { body: { version, published: formatIsoDay(firstDay) } }
  }
  return (
    <CorrectionForm {...form} save={words.save} read={body}>
      {(faults) => (
        <fieldset>
          <legend>{words.published}</legend>
          <DateField date={date} fault={faults.published} locale={locale} single onChange={setDate} />
          <p className="note">{words.publishedHint}</p>
        </fieldset>
      )}
    </CorrectionForm>
  )
}

/** Why a correction is taken back. */
export function UndoForm({ revision, ...form }: FormProps & { revision: number }) {
  const words = correctionWords[form.locale]
  return (
    <CorrectionForm {...form} save={words.undo} read={() => ({ body: { undo: revision } })}>
      {() => <p>{words.revision(revision)}</p>}
    </CorrectionForm>
  )
}

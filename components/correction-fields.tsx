import { type ReactNode, useId } from 'react'
import type { CalendarId } from '@/lib/calendar'
import type { Claim, Locale, Role, Sense } from '@/lib/domain/event'
import { formatDate, formatWeekday, localeInfo, messages } from '@/lib/i18n'
import { correctionWords } from '@/lib/i18n/corrections'
import { type DateDraft, type Draft, type Faults, type FigureDraft, type Row, readDate } from './correction-draft'

/** Ids of the lists that names are chosen from. */
export type Lists = { actors: string; places: string }

type Wired = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

/** A label, the control it belongs to, and what is wrong with it. */
export function Field({
  label,
  fault,
  hint,
  children,
}: {
  label: string
  fault?: string | undefined
  hint?: string
  children: (wired: Wired) => ReactNode
}) {
  const id = useId()
  const told = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': told || undefined })}
      {fault && (
        <p className="error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {hint && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** A choice of a few. */
export function Select<T extends string>({
  value,
  options,
  wired,
  onChange,
}: {
  value: T
  options: Record<T, string>
  wired: Wired
  onChange: (value: T) => void
}) {
  const ids = Object.keys(options).filter((id): id is T => id in options)
  return (
    <select
      {...wired}
      value={value}
      onChange={(e) => {
        const chosen = ids.find((id) => id === e.target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {ids.map((id) => (
        <option key={id} value={id}>
          {options[id]}
        </option>
      ))}
    </select>
  )
}

type NameProps = {
  label: string
  value: string
  list: string
  fault: string | undefined
  empty?: string
  locale: Locale
}

/** A name that is typed or chosen from a list. */
function Name({ label, value, list, fault, empty, locale, onChange }: NameProps & { onChange: (v: string) => void }) {
  return (
    <Field label={label} fault={fault}>
      {(wired) => (
        <input
          {...wired}
          list={list}
          value={value}
          placeholder={empty ?? correctionWords[locale].typeToSearch}
          autoComplete="off"
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  )
}

type DateProps = { date: DateDraft; fault: string | undefined; locale: Locale; single?: boolean }

/** A date typed in any calendar, told back in three while it is typed; or that the day is not known. */
export function DateField({ date, fault, locale, single, onChange }: DateProps & { onChange: (d: DateDraft) => void }) {
  const words = correctionWords[locale]
  const { calendars, senses } = messages[locale]
  const read = date.unknown || date.text.trim() === '' ? null : readDate(date, locale)
  const value = read && 'value' in read ? read.value : null
  const isSpan = value !== null && value.firstDay !== value.lastDay && !single
  return (
    <>
      <div className="fields">
        <Field label={words.date} fault={fault}>
          {(wired) => (
            <input
              {...wired}
              value={date.text}
              dir="auto"
              disabled={date.unknown}
              autoComplete="off"
              data-field="date"
              onChange={(e) => onChange({ ...date, text: e.target.value })}
            />
          )}
        </Field>
        <Field label={words.calendar}>
          {(wired) => (
            <Select<CalendarId | 'any'>
              wired={wired}
              value={date.calendar}
              options={{ any: words.anyCalendar, ...calendars }}
              onChange={(calendar) => onChange({ ...date, calendar })}
            />
          )}
        </Field>
      </div>
      <p className="note">{words.dateHint}</p>
      <output className="echo note" data-testid="echo">
        {value ? <Echo value={value} locale={locale} /> : !date.unknown && words.noDate}
      </output>
      {isSpan && (
        <Field label={words.sense}>
          {(wired) => (
            <Select<Exclude<Sense, 'instant'>>
              wired={wired}
              value={date.sense === 'lasted' ? 'lasted' : 'within'}
              options={{ within: senses.within, lasted: senses.lasted }}
              onChange={(sense) => onChange({ ...date, sense })}
            />
          )}
        </Field>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={date.unknown}
          onChange={(e) => onChange({ ...date, unknown: e.target.checked })}
        />
        {words.unknownDay}
      </label>
    </>
  )
}

function Echo({ value, locale }: { value: Parameters<typeof formatDate>[0]; locale: Locale }) {
  const lead = localeInfo[locale].calendar
  const order: CalendarId[] = lead === 'jalali' ? ['jalali', 'gregorian', 'hijri'] : ['gregorian', 'jalali', 'hijri']
  const day = value.firstDay !== null && value.firstDay === value.lastDay ? value.firstDay : null
  return (
    <>
      {order.map((calendar) => (
        <span key={calendar} className="block" data-calendar={calendar}>
          {messages[locale].calendars[calendar]}: {formatDate(value, { locale, calendar })}
          {calendar === lead && day !== null && ` · ${formatWeekday(day, locale)}`}
        </span>
      ))}
    </>
  )
}

type PartProps<T> = { value: T; faults: Faults; lists: Lists; locale: Locale; onChange: (value: T) => void }

const nextKey = (rows: readonly { key: number }[]) => Math.max(-1, ...rows.map(({ key }) => key)) + 1

/** Who took part, in which role and by whose account: rows that can be added and taken away. */
export function PartiesField({ value: rows, faults, lists, locale, onChange }: PartProps<Draft['participants']>) {
  const words = correctionWords[locale]
  const change = (key: number, more: Partial<Draft['participants'][number]>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...more } : row)))
  const role: Role = 'actor'
  return (
    <fieldset>
      <legend>{words.fields.participants}</legend>
      {rows.map(({ key, actor, role, saidBy }, i) => (
        <div key={key} className="fields row">
          <Name
            label={words.actor}
            value={actor}
            list={lists.actors}
            locale={locale}
            fault={faults[`participants.${i}.actor`]}
            onChange={(actor) => change(key, { actor })}
          />
          <Field label={words.role}>
            {(wired) => (
              <Select
                wired={wired}
                value={role}
                options={messages[locale].roles}
                onChange={(role) => change(key, { role })}
              />
            )}
          </Field>
          <Name
            label={words.saidBy}
            value={saidBy}
            list={lists.actors}
            locale={locale}
            empty={words.reporter}
            fault={faults[`participants.${i}.saidBy`]}
            onChange={(saidBy) => change(key, { saidBy })}
          />
          <RemoveButton label={words.removeParty(actor)} onClick={() => onChange(rows.filter((r) => r.key !== key))} />
        </div>
      ))}
      <button
        type="button"
        className="button quiet"
        onClick={() => onChange([...rows, { key: nextKey(rows), actor: '', role, saidBy: '' }])}
      >
        {words.addParty}
      </button>
    </fieldset>
  )
}

type NamesProps = PartProps<Row<{ name: string }>[]> & { field: 'places' | 'attributedTo'; list: string }

/** Names in a list, each of which can be taken away. */
export function NamesField({ value: rows, field, list, faults, locale, onChange }: NamesProps) {
  const words = correctionWords[locale]
  const [one, add] = field === 'places' ? [words.place, words.addPlace] : [words.speaker, words.addSpeaker]
  return (
    <fieldset>
      <legend>{words.fields[field]}</legend>
      {rows.map(({ key, name }, i) => (
        <div key={key} className="fields row">
          <Name
            label={one}
            value={name}
            list={list}
            locale={locale}
            fault={faults[`${field}.${i}`]}
            onChange={(typed) => onChange(rows.map((row) => (row.key === key ? { ...row, name: typed } : row)))}
          />
          <RemoveButton
            label={words.remove(name || one)}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          />
        </div>
      ))}
      <button
        type="button"
        className="button quiet"
        onClick={() => onChange([...rows, { key: nextKey(rows), name: '' }])}
      >
        {add}
      </button>
    </fieldset>
  )
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="button icon" aria-label={label} title={label} onClick={onClick}>
      ×
    </button>
  )
}

type FigureProps = PartProps<FigureDraft> & { position: number; surface: string; lang: string }

/** A figure: who says it of whom, what it counts, and how much. */
export function FigureField({ value: claim, position, surface, lang, faults, lists, locale, onChange }: FigureProps) {
  const words = correctionWords[locale]
  const fault = (name: string) => faults[`claims.${position}.${name}`]
  const change = (more: Partial<FigureDraft>) => onChange({ ...claim, ...more })
  // An exact figure is its own lowest and highest.
  const exact = claim.low === claim.value && claim.high === claim.value
  const bounds = (value: string) => (exact ? { low: value, high: value } : {})
  return (
    <fieldset className="figure">
      <legend>
        <bdi lang={lang}>{surface}</bdi>
      </legend>
      <label className="tick">
        <input type="checkbox" checked={claim.reject} onChange={(e) => change({ reject: e.target.checked })} />
        {words.leaveOut}
      </label>
      {!claim.reject && (
        <div className="fields">
          {(['value', 'low', 'high'] as const).map((name) => (
            <Field key={name} label={words[name]} fault={fault(name)}>
              {(wired) => (
                <input
                  {...wired}
                  inputMode="numeric"
                  autoComplete="off"
                  value={claim[name]}
                  onChange={(e) =>
                    change({ ...(name === 'value' ? bounds(e.target.value) : {}), [name]: e.target.value })
                  }
                />
              )}
            </Field>
          ))}
          <FigureKinds claim={claim} locale={locale} change={change} />
          {(['by', 'about'] as const).map((name) => (
            <Name
              key={name}
              label={words[name]}
              value={claim[name]}
              list={lists.actors}
              locale={locale}
              empty={name === 'by' ? words.reporter : words.nobody}
              fault={fault(name)}
              onChange={(typed) => change({ [name]: typed })}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}

type KindsProps = { claim: FigureDraft; locale: Locale; change: (more: Partial<FigureDraft>) => void }

function FigureKinds({ claim, locale, change }: KindsProps) {
  const words = correctionWords[locale]
  return (
    <>
      <Field label={words.qualifier}>
        {(wired) => (
          <Select
            wired={wired}
            value={claim.qualifier}
            options={words.qualifiers}
            onChange={(qualifier) => change({ qualifier })}
          />
        )}
      </Field>
      <Field label={words.measure}>
        {(wired) => (
          <Select
            wired={wired}
            value={claim.measure}
            options={messages[locale].measures}
            onChange={(measure) => change({ measure })}
          />
        )}
      </Field>
      <Field label={words.side}>
        {(wired) => (
          <Select<Claim['status']>
            wired={wired}
            value={claim.status}
            options={words.sides}
            onChange={(status) => change({ status })}
          />
        )}
      </Field>
    </>
  )
}

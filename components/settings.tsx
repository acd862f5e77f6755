import type { MouseEvent } from 'react'
import { arabicMonthChoices, digitChoices, type View, type ViewChoice } from '@/lib/domain/query'
import { localDigits } from '@/lib/i18n'
import { type Address, addressOf } from './address'
import { useWords } from './words'

type SettingsProps = { address: Address; view: View; onChoose: (choice: ViewChoice) => void }
type Option = { label: string; choice: ViewChoice; chosen: boolean }

/** How the timeline is shown. Each choice is a link, so that it works without script and can be shared. */
export function Settings({ address, view, onChoose }: SettingsProps) {
  const words = useWords()
  const { theme } = address.view
  const digits = {
    label: words.settings.digits,
    options: digitChoices.map((choice) => ({
      label: words.settings.digitSets[choice],
      choice: { digits: choice === 'local' ? undefined : choice },
      chosen: (view.digits ?? 'local') === choice,
    })),
  }
  const months = {
    label: words.settings.months,
    options: arabicMonthChoices.map((choice) => ({
      label: words.settings.monthSets[choice],
      choice: { months: choice === 'paired' ? undefined : choice },
      chosen: (view.months ?? 'paired') === choice,
    })),
  }
  const groups: { label: string; options: Option[] }[] = [
    {
      label: words.settings.calendar,
      options: (['gregorian', 'jalali'] as const).map((calendar) => ({
        label: words.calendars[calendar],
        choice: { calendar },
        chosen: view.calendar === calendar,
      })),
    },
    {
      label: words.settings.direction,
      options: (['ltr', 'rtl'] as const).map((direction) => ({
        label: words.settings.directions[direction],
        choice: { direction },
        chosen: view.direction === direction,
      })),
    },
    {
      label: words.settings.theme,
      options: ([undefined, 'light', 'dark'] as const).map((t) => ({
        label: words.settings.themes[t ?? 'system'],
        choice: { theme: t },
        chosen: theme === t,
      })),
    },
    ...(['hijri', 'claims'] as const).map((row) => ({
      label: words.settings[row],
      options: ([undefined, 'yes'] as const).map((choice) => ({
        label: words.settings.shown[choice ?? 'no'],
        choice: { [row]: choice },
        chosen: view[row] === choice,
      })),
    })),
    ...(localDigits('1', view.locale) === '1' ? [] : [digits]),
    ...(view.locale === 'ar' ? [months] : []),
  ]
  return (
    <details className="settings">
      <summary>{words.settings.display}</summary>
      <div className="menu">
        {groups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <h2>{group.label}</h2>
            {group.options.map((o) => (
              <a
                key={o.label}
                href={addressOf(view.locale, { ...address, view: { ...address.view, ...o.choice } })}
                aria-current={o.chosen ? 'true' : undefined}
                onClick={(event) => chooseHere(event, () => onChoose(o.choice))}
              >
                {o.label}
              </a>
            ))}
          </section>
        ))}
      </div>
    </details>
  )
}

function chooseHere(event: MouseEvent, choose: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  choose()
}

/** The forms of a counted noun in Arabic: none, one, two, 3–10, 11–99, and whole hundreds. */
export type ArabicForms = { zero: string; one: string; two: string; few: string; many: string; other: string }

/** The Arabic form for a number, by the last two digits as grammar asks. */
export function arabicForm(n: number, forms: ArabicForms): string {
  if (n === 0) return forms.zero
  if (n === 1) return forms.one
  if (n === 2) return forms.two
  const tail = n % 100
  if (tail >= 3 && tail <= 10) return forms.few
  return tail >= 11 ? forms.many : forms.other
}

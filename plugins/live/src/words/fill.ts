// Texts with places, and texts that change with a number.

type Values = Readonly<Record<string, string | number>>

/** A text with its places filled: `{name}`. A place without a value stays as it is. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? place : String(value)
  })
}

/** A text in the forms that its language has for numbers. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>

export function formFor(forms: Counted, count: number, language: string): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other
}

/** The form for a number with its place `{count}` filled: as the language writes it, in the digits that books have. */
export function counted(forms: Counted, count: number, language: string): string {
  const digits = new Intl.NumberFormat(language, {numberingSystem: 'latn'})
  return filled(formFor(forms, count, language), {count: digits.format(count)})
}

const rules = new Intl.PluralRules('en')

/**
 * A number with the word for what is counted, as messages have it.
 *
 * @example counted(1, 'page') // '1 page'
 * @example counted(2, 'entry', 'entries') // '2 entries'
 */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${count} ${rules.select(count) === 'one' ? one : other}`
}

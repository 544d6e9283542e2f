import {textOption} from '../options.ts'

export const nameOption = textOption('', {
  doc: 'Name on this page: components with one name show the same thing, others may use `$name.field`.',
  expects: 'a name of letters, digits and `_`',
  check: (text) =>
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)
      ? undefined
      : `expected a name of letters, digits and \`_\`, got \`${text}\``,
})

// The info string of a live block, such that reading it gives the same block again.

import type {Live} from '../nodes.ts'

/** `{.live mlp title="The exclusive or"}`, on one line whatever the attributes hold. */
export function liveFence({component, attributes}: Pick<Live, 'component' | 'attributes'>): string {
  const parts = Object.entries(attributes).map(([name, value]) =>
    // the first bare word is the component
    value === '' && component !== '' ? bare(name) : `${bare(name)}=${setting(value)}`,
  )
  return `{${['.live', ...(component === '' ? [] : [bare(component)]), ...parts].join(' ')}}`
}

/** A word without quotes. */
function bare(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}_.:-]|^\./gu, reference)
}

function setting(value: string): string {
  if (/^[\p{L}\p{N}_$.,:;+/%-]+$/u.test(value)) return value
  const quote = value.includes('"') && !value.includes("'") ? "'" : '"'
  const written = value
    // before a letter a backslash is one
    .replaceAll(/\\(?![\p{L}\p{N} ])/gu, '\\\\')
    .replaceAll(/&(?=[#\p{L}])/gu, '&amp;')
    .replaceAll(/[\t\n\r`]/g, reference)
    .replaceAll(quote, `\\${quote}`)
  return quote + written + quote
}

/** A character that would end the line, the word or the fence. */
function reference(character: string): string {
  return `&#${character.codePointAt(0)!};`
}

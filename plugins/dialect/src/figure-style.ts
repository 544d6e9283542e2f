import type {Figure} from './nodes.ts'

const length = /^\d+(\.\d+)?(px|%|em|rem|ex|cm|mm|in|pt|pc|vw|vh)?$/

/** `width:300px` from `:width:`; anything that is no length of CSS is left out. */
export function figureStyle({width, height}: Pick<Figure, 'width' | 'height'>): string | undefined {
  const rules = Object.entries({width, height}).flatMap(([name, value]) => {
    const trimmed = value?.trim()
    if (!trimmed || !length.test(trimmed)) return []
    return [`${name}:${/\d$/.test(trimmed) ? `${trimmed}px` : trimmed}`]
  })
  return rules.length > 0 ? rules.join(';') : undefined
}

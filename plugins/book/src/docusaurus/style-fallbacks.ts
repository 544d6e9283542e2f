// Style sheets carry what browsers want that know nothing of variables or masks. Those cannot show a page of a book anyway.

import type {Declaration, Root, Rule} from 'postcss'

/** Takes away what every browser that shows the pages overlooks. */
export function dropFallbacks(sheet: Root): void {
  sheet.walkRules((rule) => {
    const own = declarationsOf(rule)
    for (const [i, one] of own.entries())
      if (own.slice(i + 1).some((later) => isFallback(one, later))) one.remove()
    for (const one of declarationsOf(rule)) if (isPrefixed(one, own)) one.remove()
  })
}

function declarationsOf({nodes}: Rule): Declaration[] {
  return nodes.filter((node) => node.type === 'decl')
}

/** A value with a variable holds whatever stood before, even where the variable is missing; mixed colours are as old. */
function isFallback({prop, value, important}: Declaration, later: Declaration): boolean {
  return (
    later.prop === prop &&
    later.important === important &&
    (later.value === value || /var\(|color-mix\(/.test(later.value))
  )
}

/** Masks had a prefix; lines of text have one still, except for their plain kinds. */
function isPrefixed({prop, value}: Declaration, others: readonly Declaration[]): boolean {
  const plain = prop.replace('-webkit-', '')
  if (plain === prop || !others.some((other) => other.prop === plain)) return false
  return plain.startsWith('mask') || (plain === 'text-decoration' && /^[a-z]+$/.test(value))
}

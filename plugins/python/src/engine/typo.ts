// Whether one name is another mistyped: a letter more, less or wrong, or two in the wrong order. `keras` is no `zeros`.

/** Shorter names are too near to each other. */
const shortest = 4

export function isTypo(wrong: string, right: string): boolean {
  if (wrong === right || Math.min(wrong.length, right.length) < shortest) return false
  let start = 0
  while (start < wrong.length && wrong[start] === right[start]) start++
  let end = 0
  const most = Math.min(wrong.length, right.length) - start
  while (end < most && wrong.at(-1 - end) === right.at(-1 - end)) end++
  const [a, b] = [wrong.slice(start, wrong.length - end), right.slice(start, right.length - end)]
  const isSwapped = a.length === 2 && a === b.charAt(1) + b.charAt(0)
  return isSwapped || (a.length <= 1 && b.length <= 1)
}

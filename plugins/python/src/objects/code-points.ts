// Texts as Python counts them: code points. Where no character is beyond the first 65,536, JavaScript counts the same.
const surrogate = /[\ud800-\udbff][\udc00-\udfff]/

let lastText = ''
let lastPoints: readonly string[] = []

/** Whether a code point of it takes two units. */
export function isWide(text: string): boolean {
  return surrogate.test(text)
}

/** One text for each code point. */
export function points(text: string): readonly string[] {
  if (!isWide(text)) return text.split('')
  if (text !== lastText) {
    lastText = text
    lastPoints = Array.from(text)
  }
  return lastPoints
}

export function lengthOf(text: string): number {
  return isWide(text) ? points(text).length : text.length
}

/** -1, 0, 1 as Python orders texts. */
export function compareTexts(a: string, b: string): number {
  if (!isWide(a) && !isWide(b)) return a < b ? -1 : a > b ? 1 : 0
  const [left, right] = [points(a), points(b)]
  for (let i = 0; i < left.length && i < right.length; i++) {
    const apart = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0)
    if (apart !== 0) return apart
  }
  return left.length - right.length
}

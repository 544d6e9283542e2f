// How wide a text is, without a browser: about, in the sans-serif types of readers' machines.

/** Signs by their widths, in hundredths of the size of the type. */
const widths: readonly (readonly [signs: string, width: number])[] = [
  [' !\'"|,.:;iIjlft()[]{}/\\-·', 33],
  ['rsczJ', 52],
  ['mMW@%—', 92],
  ['ABCDEFGHKNOPQRSTUVXYZ&wΩΣ', 70],
  ['+<>=~−×±', 61],
  ['⁰¹²³⁴⁵⁶⁷⁸⁹⁻', 38],
]

const widthOf = new Map(
  widths.flatMap(([signs, width]) => Array.from(signs, (sign) => [sign, width] as const)),
)

/** In the unit of `size`, the size of the type. */
export function textWidth(text: string, size: number): number {
  let hundredths = 0
  for (const sign of text) hundredths += widthOf.get(sign) ?? (sign > '\u2e80' ? 100 : 57)
  return (hundredths / 100) * size
}

/** Lines that are no wider than `most`, broken at spaces where there are any. */
export function breakLines(text: string, most: number, size: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    for (const word of line.split(' ')) {
      const last = lines.at(-1)
      const joined = last === undefined ? word : `${last} ${word}`
      if (last !== undefined && textWidth(joined, size) <= most) lines[lines.length - 1] = joined
      else lines.push(word)
    }
    return lines
  })
}

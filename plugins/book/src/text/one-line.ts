/** A text on one line: what stood on several, or far apart, is one space apart. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

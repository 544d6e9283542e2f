// Bytes as Python writes them.

const names: Readonly<Record<number, string>> = {9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\'}

/** `b'abc\x00'` */
export function bytesLiteral(data: Uint8Array): string {
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'"
  let text = ''
  for (const byte of data) text += byteText(byte, quote)
  return `b${quote}${text}${quote}`
}

function byteText(byte: number, quote: string): string {
  const character = String.fromCharCode(byte)
  if (character === quote) return `\\${quote}`
  if (byte >= 32 && byte < 127 && byte !== 92) return character
  return names[byte] ?? `\\x${byte.toString(16).padStart(2, '0')}`
}

// Texts as words, for comparing and for showing what changed. Formulas, code and roles are one word each; Chinese,
// Japanese and Thai, which put no space between words, are cut as their dictionaries have it.

/** A fence, a formula, a role, code, or a run without white space. */
const pieces = /```+[^\s`]*|\$\$[\s\S]*?\$\$|\$[^$\n]*?\$|:\w+:`[^`\n]*`|`[^`\n]*`|[^\s$`]+|[$`]/gu

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const segmenter = new Intl.Segmenter('und', {granularity: 'word'})

export function wordsOf(text: string): string[] {
  return (text.match(pieces) ?? []).flatMap(splitPiece)
}

/** The words, each with the white space that follows it: joined they are the text again. */
export function tokensOf(text: string): string[] {
  const starts: number[] = []
  let end = 0
  for (const word of wordsOf(text)) {
    const start = text.indexOf(word, end)
    starts.push(start)
    end = start + word.length
  }
  // white space at the very start goes with the first word
  return starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1]))
}

function splitPiece(piece: string): string[] {
  if (/^(```|[$`]|:\w+:`)/.test(piece)) return [piece]
  if (unspaced.test(piece)) return [...segmenter.segment(piece)].map(({segment}) => segment)
  // punctuation at the ends of a word is a word of its own, so that a moved comma changes no word
  const [, before = '', word = '', after = ''] = /^([("'“‘[]*)(.*?)([)\]"'”’.,;:!?]*)$/su.exec(piece) ?? []
  return [before, word, after].filter(Boolean)
}

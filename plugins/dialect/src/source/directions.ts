import {coveredBy, type Range} from './covered.ts'
import {indexAt} from './lines.ts'
import {paragraphEnd, type Scan} from './scan.ts'

const marks = /[\u202a-\u202e\u2066-\u2069]/g
const endOfEmbedding = '\u202c'
const endOfIsolate = '\u2069'

const names: Record<string, string> = {
  '\u202a': 'left-to-right embedding U+202A',
  '\u202b': 'right-to-left embedding U+202B',
  [endOfEmbedding]: 'end of an embedding U+202C',
  '\u202d': 'left-to-right override U+202D',
  '\u202e': 'right-to-left override U+202E',
  '\u2066': 'left-to-right isolate U+2066',
  '\u2067': 'right-to-left isolate U+2067',
  '\u2068': 'isolate U+2068',
  [endOfIsolate]: 'end of an isolate U+2069',
}

interface Mark {
  character: string
  start: number
}

/** Report characters that turn the direction of the text behind them: in code, and in prose where nothing turns it back. */
export function findDirections(scan: Scan, code: readonly Range[]): void {
  if (scan.source.search(marks) < 0) return
  const isCode = coveredBy(code)
  const lines = new Map<number, Mark[]>()
  const paragraphs = new Map<number, Mark[]>()
  for (const {0: character, index: start} of scan.source.matchAll(marks)) {
    const mark = {character, start}
    if (isCode(start)) add(lines, indexAt(scan.lineStarts, start), mark)
    else add(paragraphs, paragraphEnd(scan, start), mark)
  }
  const inCode = 'code is shown in another order than it is run in'
  for (const [first] of lines.values()) complain(scan, first!, inCode)
  for (const all of paragraphs.values()) {
    const [open] = unpaired(all)
    if (open) complain(scan, open, 'nothing in its paragraph belongs to it')
  }
}

function add(groups: Map<number, Mark[]>, key: number, mark: Mark): void {
  const group = groups.get(key)
  if (group) group.push(mark)
  else groups.set(key, [mark])
}

/** Marks that are not closed, or close nothing. */
function unpaired(all: readonly Mark[]): Mark[] {
  const open: Mark[] = []
  const alone: Mark[] = []
  for (const mark of all) {
    if (mark.character === endOfEmbedding) {
      if (open.length > 0 && !isIsolate(open.at(-1)!)) open.pop()
      else alone.push(mark)
    } else if (mark.character === endOfIsolate) {
      const at = open.findLastIndex(isIsolate)
      // it ends the embeddings in the isolate, too
      if (at >= 0) open.splice(at)
      else alone.push(mark)
    } else open.push(mark)
  }
  return [...open, ...alone].toSorted((a, b) => a.start - b.start)
}

function isIsolate({character}: Mark): boolean {
  return character >= '\u2066'
}

function complain(scan: Scan, {character, start}: Mark, consequence: string): void {
  const reason = `An invisible character turns the direction of text (${names[character]}): ${consequence}`
  scan.damages.push({rule: 'text-direction-is-clear', reason, start, end: start + 1})
}

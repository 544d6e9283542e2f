import {findBlocks, splitLines, type Block, type Fence} from './blocks.ts'
import {findLineStarts} from './lines.ts'
import {findParagraphEnds} from './paragraphs.ts'
import {readProse} from './prose.ts'
import {rewrite, type Rewritten} from './rewrite.ts'
import type {Damage, Scan} from './scan.ts'
import {createStandIns, type StandIns} from './stand-ins.ts'

/** A source made safe for a Markdown parser, with the way back. */
export interface SafeSource {
  source: string
  lineStarts: number[]
  standIns: StandIns
  rewritten: Rewritten
  damages: Damage[]
}

/** Read a page once, before Markdown does: what is code, what is TeX, what is damaged. */
export function readSource(source: string): SafeSource {
  const lineStarts = findLineStarts(source)
  const lines = splitLines(source, lineStarts)
  const standIns = createStandIns(source)
  const scan: Scan = {
    source,
    paragraphEnds: findParagraphEnds(lines, source.length),
    edits: [],
    damages: [],
    keep: standIns.keep,
  }
  if (source.charCodeAt(0) === 0xfeff) scan.edits.push({start: 0, end: 1, text: ''})
  for (const block of findBlocks(lines, source.length)) {
    if (block.kind === 'prose') readProse(scan, block.start, block.end)
    else if (isFence(block)) keepFence(scan, block)
  }
  const rewritten = rewrite(source, scan.edits)
  return {
    source,
    lineStarts,
    standIns,
    rewritten,
    damages: scan.damages,
  }
}

function isFence(block: Block | Fence): block is Fence {
  return block.kind === 'fence'
}

function keepFence(scan: Scan, fence: Fence): void {
  const {contentStart: start, contentEnd: end, indent} = fence
  if (fence.isQuoted || end <= start) return
  const content = scan.source.slice(start, end)
  scan.edits.push({start, end, text: ' '.repeat(indent) + scan.keep(dedent(content, indent))})
}

function dedent(content: string, indent: number): string {
  return indent === 0 ? content : content.replace(new RegExp(`^[ \\t]{1,${indent}}`, 'gm'), '')
}

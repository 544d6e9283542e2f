// The sections of `docs/guide/rules.md`, taken apart.

import {readFileSync} from 'node:fs'

export interface RuleSection {
  /** The first line. */
  summary: string
  /** What breaks the rule: the lines of the first blocks of code. */
  example: string[]
  /** What is said about it: the lines of the block of text. */
  messages: string[]
  /** Whether `--fix` is said to mend it. */
  isMended: boolean
}

const guide = new URL('../../../docs/guide/rules.md', import.meta.url)

export function sectionsOfGuide(): Map<string, RuleSection> {
  const [, ...parts] = readFileSync(guide, 'utf8').split(/^### (?=[a-z-]+$)/m)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), readSection(part)]))
}

function readSection(part: string): RuleSection {
  const text = part.slice(part.indexOf('\n')).trimStart()
  const blocks = [...text.matchAll(/^(`{3,})(\w+)\n([^]*?)^\1$/gm)].map(([, , language, code]) => ({
    language,
    code,
  }))
  const linesIn = (isWanted: (language: string | undefined) => boolean) =>
    blocks.filter(({language}) => isWanted(language)).flatMap(({code}) => code!.split('\n').filter(Boolean))
  return {
    summary: text.slice(0, text.indexOf('\n')),
    example: linesIn((language) => language !== 'text'),
    messages: linesIn((language) => language === 'text'),
    isMended: text.includes('`--fix`'),
  }
}

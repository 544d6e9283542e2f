// The sections of the guide's page of rules, as text. Nothing but the page is read: `d2lbook explain` answers at once.

import {readdirSync, readFileSync} from 'node:fs'
import {guideFolder} from './guide-address.ts'
import type {Severity} from './rules.ts'

export interface RuleSection {
  severity: Severity
  /** What holds, in a sentence. */
  summary: string
  /** Markdown, from the severity to what to do about it. */
  text: string
  /** What to do about it: the last paragraph of the text. */
  advice: string
}

let known: ReadonlyMap<string, RuleSection> | undefined

/** All rules by name, in the order of the guide. */
export function rulesGuide(): ReadonlyMap<string, RuleSection> {
  known ??= readRules(guideFolder())
  return known
}

function readRules(folder: URL): Map<string, RuleSection> {
  const page = readFileSync(new URL('rules.md', folder), 'utf8')
  const titles = sectionTitles(folder)
  const headings = [...page.matchAll(/^(`{3,})[^]*?^\1$|^(?:##|(###)) (.+)$/gm)].filter(([, fence]) => !fence)
  return new Map(
    headings.flatMap(({0: line, 2: isRule, 3: name = '', index}, i) =>
      isRule ? [[name, readSection(page.slice(index + line.length, headings[i + 1]?.index), titles)]] : [],
    ),
  )
}

function readSection(part: string, titles: ReadonlyMap<string, string>): RuleSection {
  const text = withTitles(part, titles).trim()
  const advice = text.slice(text.lastIndexOf('\n\n') + 2)
  const [, written = '', summary = ''] = /^\*\*(\w+)\.\*\* (.*)/.exec(text) ?? []
  return {severity: severities.find((one) => one === written.toLowerCase()) ?? 'error', summary, text, advice}
}

const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** References as the titles that they show, but not those of the examples. */
function withTitles(text: string, titles: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /^(`{3,})[^]*?^\1$|:ref:`([^`]+)`|(`+)[^]*?[^`]\3(?!`)/gm,
    (written, _fence, label: string | undefined) =>
      label === undefined ? written : `“${titles.get(label) ?? label}”`,
  )
}

/** Titles of the guide by label. */
function sectionTitles(folder: URL): Map<string, string> {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const texts = pages.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(/^#+ (.+)\n:label:`([^`]+)`$/gm)].map(
        ([, title = '', label = '']) => [label, title] as const,
      ),
    ),
  )
}

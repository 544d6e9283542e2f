// What a rule asks, an example, how to mend it: its section of the guide.

import {nearest} from 'remark-d2lbook'
import {rulesGuide, type RuleSection} from '../messages/rules-guide.ts'
import {UsageError} from './usage-error.ts'

/** @throws UsageError where there is no such rule */
export function explain(rule: string | undefined): string {
  const sections = rulesGuide()
  return rule === undefined ? listOf(sections) : explanation(rule, sections)
}

function explanation(rule: string, sections: ReadonlyMap<string, RuleSection>): string {
  const section = sections.get(rule)
  if (section) return `# ${rule}\n\n${section.text}`
  const near = alike(rule, [...sections.keys()]).map((name) => `\`${name}\``)
  const hint = near.length === 0 ? '`d2lbook explain` lists all rules' : `did you mean ${near.join(' or ')}?`
  throw new UsageError(`there is no rule \`${rule}\`; ${hint}`)
}

/** The nearest name, else those about the same thing. */
function alike(rule: string, names: readonly string[]): readonly string[] {
  const near = nearest(rule, names)
  if (near !== undefined) return [near]
  const [thing = ''] = rule.toLowerCase().split('-', 1)
  return names.filter((name) => name.startsWith(`${thing}-`))
}

function listOf(sections: ReadonlyMap<string, RuleSection>): string {
  const width = Math.max(...[...sections.keys()].map((name) => name.length))
  return [...sections]
    .map(([name, {severity, summary}]) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`)
    .join('\n')
}

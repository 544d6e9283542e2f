// `[outputs]` of `config.ini`: where recorded outputs are, whether they win over ours, how close both have to be.

import {nearest} from 'remark-d2lbook'
import {splitNames} from './config-values.ts'
import {preferences, type Preferred} from './preferred.ts'
import type {IniFile} from './read-ini.ts'

export interface OutputsConfig {
  /** Of the files that `d2lbook outputs import` writes, relative to the book. */
  folder: string
  /** Notebooks that the author has run, which are read as they are, and the line that names their folder. */
  notebooks?: {folder: string; line: number}
  prefer: Preferred
  /** By framework; `''` is that of all others. A number may differ by this part of it. */
  tolerances: Readonly<Record<string, number>>
  /** Whether the frameworks of a cell are held against each other. */
  comparesFrameworks: boolean
}

export function outputsConfig(ini: IniFile): OutputsConfig {
  const value = (key: string) => ini.get('outputs', key)?.trim() || undefined
  const notebooks = value('notebooks')
  const prefer = value('prefer')?.toLowerCase()
  return {
    folder: value('folder') ?? 'outputs',
    ...(notebooks !== undefined && {notebooks: {folder: notebooks, line: ini.line('outputs', 'notebooks')}}),
    prefer: preferences.find((one) => one === prefer) ?? 'recorded',
    tolerances: Object.fromEntries(
      toleranceLines(value('tolerance')).flatMap(({tab, number}) =>
        number === undefined ? [] : [[tab, number]],
      ),
    ),
    comparesFrameworks: /^(?:true|yes|on|1)$/i.test(value('compare_frameworks') ?? ''),
  }
}

interface ToleranceLine {
  text: string
  /** `''`: all that have none of their own. */
  tab: string
  /** `undefined`: it is no tolerance. */
  number: number | undefined
}

/** One a line: `1e-4`, or `mxnet, 1e-3`. */
export function toleranceLines(value = ''): ToleranceLine[] {
  return value.split('\n').flatMap((text) => {
    const [first, second] = splitNames(text.replace('=', ','))
    if (first === undefined) return []
    return [
      {
        text: text.trim(),
        tab: second === undefined ? '' : first.toLowerCase(),
        number: tolerance(second ?? first),
      },
    ]
  })
}

function tolerance(text: string): number | undefined {
  const number = Number(text)
  return number >= 0 && number < 1 ? number : undefined
}

/** What is odd in the section, at the lines of its settings. */
export function outputsProblems(tabs: readonly string[], ini: IniFile): {line: number; text: string}[] {
  const prefer = ini.get('outputs', 'prefer')?.trim().toLowerCase()
  const isKnown = !prefer || preferences.some((one) => one === prefer)
  const meant = prefer && nearest(prefer, preferences)
  const line = ini.line('outputs', 'tolerance')
  return [
    ...(isKnown
      ? []
      : [
          {
            line: ini.line('outputs', 'prefer'),
            text: `\`${prefer}\` of \`prefer\` is neither \`recorded\` nor \`live\`${meant ? `; did you mean \`${meant}\`?` : ''}`,
          },
        ]),
    ...toleranceLines(ini.get('outputs', 'tolerance')).flatMap(({text, tab, number}) => {
      if (number === undefined)
        return [{line, text: `\`${text}\` of \`tolerance\` is no part of a number such as \`1e-4\``}]
      if (tab === '' || tabs.length === 0 || tabs.includes(tab)) return []
      const near = nearest(tab, tabs)
      return [
        {
          line,
          text: `\`tolerance\` names no tab \`${tab}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
        },
      ]
    }),
  ]
}

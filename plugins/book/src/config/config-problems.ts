// What is odd in a `config.ini`.

import {macroProblems} from 'remark-d2lbook'
import {messageAt, type BookMessage} from '../messages/message.ts'
import type {Place} from '../messages/place.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {isSafeLink} from '../text/safe-url.ts'
import type {BookConfig} from './book-config.ts'
import {outputsProblems} from './outputs-config.ts'
import type {IniFile} from './read-ini.ts'
import {isTabName, unusableTab} from './tab-names.ts'
import {
  isClosedTrackingId,
  isMeasurementId,
  isSoundInventory,
  writtenComponents,
  writtenInventories,
  writtenLanguage,
  writtenTabs,
  writtenTrackingId,
} from './written-settings.ts'

/** Each at the line of its setting. */
export function configProblems(config: BookConfig, ini: IniFile, file: string): BookMessage[] {
  const problems = [
    ...languageProblems(config, ini),
    ...headerProblems(config),
    ...inventoryProblems(ini),
    ...macroLines(ini),
    ...componentProblems(ini),
    ...globProblems(config, ini),
    ...libraryProblems(config, ini),
    ...trackingProblems(ini),
    ...outputsProblems(config.tabs, ini),
  ]
  const told = ({line, text}: Problem) => messageAt('config-is-sound', file, placeOf(line), text)
  return [...ini.problems.map(told), ...tabMessages(ini, file), ...problems.map(told)]
}

interface Problem {
  line: number
  text: string
}

const placeOf = (line: number): Place => [line, 1, line, 1]

function tabMessages(ini: IniFile, file: string): BookMessage[] {
  const place = placeOf(ini.line('build', 'tabs'))
  return writtenTabs(ini)
    .filter((name) => !isTabName(name))
    .map((name) => messageAt('tab-name-is-plain', file, place, unusableTab(name)))
}

function languageProblems({lang}: BookConfig, ini: IniFile): Problem[] {
  const written = writtenLanguage(ini)
  if (written === undefined || lang !== undefined) return []
  const text = `\`${written}\` is no language tag such as \`en\` or \`zh-CN\``
  return [{line: ini.line('project', 'lang'), text}]
}

function headerProblems({headerLinks}: BookConfig): Problem[] {
  const without = headerLinks.filter(({url}) => !url)
  const unsafe = headerLinks.filter(({url}) => !isSafeLink(url) || !isReadableAddress(url))
  return [
    ...without.map(({line, name}) => ({line, text: `the header link \`${name}\` has no address`})),
    ...unsafe.map(({line, name, url}) => ({
      line,
      text: `the header link \`${name}\` leads to \`${url}\`; an address begins with \`https://\`, or is one of the site`,
    })),
  ]
}

function inventoryProblems(ini: IniFile): Problem[] {
  const written = writtenInventories(ini)
  const sound = new Set(written.filter(isSoundInventory).map(({name}) => name))
  return written
    .filter(({name}) => !sound.has(name))
    .map(({name}) => ({
      line: ini.line('build', 'inventories'),
      text: `the inventory \`${name}\` needs its file and the address of its book: \`${name}, objects.inv, https://...\``,
    }))
}

/** Of those that are written for this tool; what is for others may hold more than definitions. */
function macroLines(ini: IniFile): Problem[] {
  const lines = ini.lines('build', 'macros')
  return macroProblems(ini.get('build', 'macros') ?? '').map(({line, name, reason}) => ({
    line: lines[line - 1] ?? ini.line('build', 'macros'),
    text: name === '' ? `in \`macros\`, ${reason}` : `in \`macros\`, \`${name}\` cannot be read: ${reason}`,
  }))
}

function componentProblems(ini: IniFile): Problem[] {
  const line = ini.line('build', 'live_components')
  return writtenComponents(ini).problems.map(({text}) => ({line, text}))
}

function globProblems({notebooks}: BookConfig, ini: IniFile): Problem[] {
  const line = ini.line('build', 'notebooks')
  return notebooks
    .filter((glob) => !/mdx?$/.test(glob))
    .map((glob) => ({line, text: `\`${glob}\` of \`notebooks\` does not end in \`md\``}))
}

function libraryProblems({tabs, libraries}: BookConfig, ini: IniFile): Problem[] {
  if (tabs.length === 0) return []
  return Object.keys(libraries)
    .filter((tab) => !tabs.includes(tab))
    .map((tab) => ({
      line: ini.line(`library-${tab}`, 'lib_name'),
      text: `\`[library-${tab}]\` is for a tab that \`tabs\` does not name`,
    }))
}

function trackingProblems(ini: IniFile): Problem[] {
  const id = writtenTrackingId(ini)
  if (id === undefined || isMeasurementId(id) || isClosedTrackingId(id)) return []
  return [
    {
      line: ini.line('deploy', 'google_analytics_tracking_id'),
      text: `\`${id}\` of \`google_analytics_tracking_id\` is no id such as \`G-AB12CD34EF\`; no reader is counted`,
    },
  ]
}

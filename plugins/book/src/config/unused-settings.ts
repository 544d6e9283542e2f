// Settings that change nothing here: those of the original tool that are left out, and those that nobody knows.

import {nearest, visibleText} from 'remark-d2lbook'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {knownSettings, settingsOfSection, type SettingFate} from './known-settings.ts'
import {readIni, type IniFile} from './read-ini.ts'

/** A setting without a value asks for nothing. */
export function unusedSettings(source: string, file: string): BookMessage[] {
  const ini = readIni(visibleText(source))
  return ini.sections
    .filter((section) => section !== 'DEFAULT')
    .flatMap((section) => {
      const known = settingsOfSection(section)
      return known ? unusedOf(section, known, ini, file) : unknownSection(section, ini, file)
    })
}

function unusedOf(
  section: string,
  known: Record<string, SettingFate>,
  ini: IniFile,
  file: string,
): BookMessage[] {
  return ini.keys(section).flatMap((key) => {
    const value = ini.get(section, key)
    if (!isAsked(value)) return []
    const line = ini.line(section, key)
    const fate = Object.hasOwn(known, key) ? known[key] : undefined
    if (typeof fate === 'function') return message(file, line, fate(value, key))
    return fate === undefined && !isVariable(section, key, ini)
      ? unknownSetting(section, key, known, file, line)
      : []
  })
}

/** `warning_is_error = False` asks for nothing either. */
function isAsked(value: string | undefined): value is string {
  return value !== undefined && value !== '' && !/^(?:false|no|off|0)$/i.test(value)
}

/** Other settings are made from it: `%(name)s`. */
function isVariable(section: string, key: string, ini: IniFile): boolean {
  return ini.isAskedFor(section, key)
}

/** Any name may stand in `[project]`: the original tool hands them on to Sphinx. */
function unknownSetting(
  section: string,
  key: string,
  known: Record<string, SettingFate>,
  file: string,
  line: number,
): BookMessage[] {
  const meant = nearest(key, Object.keys(known))
  if (meant === undefined && section === 'project') return []
  return message(file, line, `\`[${section}]\` has no setting \`${key}\`${ask(meant)}`)
}

/** Other tools may have sections of their own. */
function unknownSection(section: string, ini: IniFile, file: string): BookMessage[] {
  const [first] = ini.keys(section)
  const meant = nearest(section, Object.keys(knownSettings))
  if (first === undefined || meant === undefined) return []
  return message(file, ini.line(section, first), `there is no section \`[${section}]\`${ask(meant)}`)
}

const ask = (meant: string | undefined) => (meant === undefined ? '' : `; did you mean \`${meant}\`?`)

function message(file: string, line: number, text: string | undefined): BookMessage[] {
  return text === undefined ? [] : [messageAt('setting-is-used', file, [line, 1, line, 1], text)]
}

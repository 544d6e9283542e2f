// Settings as the author has written them, the unusable ones among them: what is used is chosen from these, and what is
// told are the others.

import {splitNames, readInventoryLines, type InventoryLine} from './config-values.ts'
import {readComponents, splitComponents, type NamedComponents} from './live-components.ts'
import type {IniFile} from './read-ini.ts'

export function writtenTabs(ini: IniFile): string[] {
  return splitNames(ini.get('build', 'tabs')).map((tab) => tab.toLowerCase())
}

export function writtenComponents(ini: IniFile): NamedComponents {
  return readComponents(splitComponents(ini.get('build', 'live_components') ?? ''))
}

/** As BCP 47 parts it; the original tool knows none, and Sphinx one with `_`. */
export function writtenLanguage(ini: IniFile): string | undefined {
  const ofSphinx = /^\s*language\s*=\s*['"]([\w-]+)['"]/m.exec(ini.get('build', 'sphinx_configs') ?? '')?.[1]
  return (ini.get('project', 'lang') || ofSphinx)?.replaceAll('_', '-')
}

export function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}

export function writtenInventories(ini: IniFile): InventoryLine[] {
  return readInventoryLines(ini.get('build', 'inventories') ?? '')
}

export function isSoundInventory({file, url}: InventoryLine): boolean {
  return file !== '' && /^https?:/i.test(url) && URL.canParse(url)
}

export function writtenTrackingId(ini: IniFile): string | undefined {
  return ini.get('deploy', 'google_analytics_tracking_id') || undefined
}

/** Of a property of Google Analytics 4; it comes to stand in a script. */
export function isMeasurementId(id: string): boolean {
  return /^G-[A-Z\d]{4,20}$/.test(id)
}

/** Of the properties that Google closed in 2023. */
export function isClosedTrackingId(id: string): boolean {
  return /^UA-\d[\d-]*$/i.test(id)
}

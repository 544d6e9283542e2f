// Which licences may be installed with the packages.

import satisfies from 'spdx-satisfies'
import type {InstalledPackage} from './installed-packages.mts'

/** Permissive: whoever keeps the notice may do what they like. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]

export interface Exception {
  /** The package, and those for single systems whose names begin so with a hyphen behind it. */
  name: string
  licence: string
  reason: string
}

/** What is let in all the same, each with its reason. */
export const exceptions: readonly Exception[] = [
  {
    name: 'citeproc',
    licence: 'CPAL-1.0 OR AGPL-1.0',
    reason:
      'It formats citations while a book is built or checked. It is used as it is, and no part of it reaches the pages of a book.',
  },
  {
    name: 'lightningcss',
    licence: 'MPL-2.0',
    reason:
      'The bundler of Docusaurus makes style sheets smaller with it. It is used as it is, and no part of it reaches the pages of a book.',
  },
  {
    name: 'caniuse-lite',
    licence: 'CC-BY-4.0',
    reason:
      'Tables of what browsers can do, from caniuse.com, which the bundler of Docusaurus reads. They do not reach the pages of a book.',
  },
]

/** Licences of packages whose `package.json` has none in the form of today; their files have the text. */
export const clarified: Readonly<Record<string, string>> = {
  eval: 'MIT',
  format: 'MIT',
  'require-like': 'MIT',
}

/** The licence by which a package is used. */
export function licenceOf({name, licence}: InstalledPackage): string {
  return licence ?? (Object.hasOwn(clarified, name) ? clarified[name]! : 'none')
}

export function exceptionFor(installed: InstalledPackage): Exception | undefined {
  return exceptions.find(
    ({name, licence}) =>
      (installed.name === name || installed.name.startsWith(`${name}-`)) && installed.licence === licence,
  )
}

/** Whether a package may be installed: of a choice of licences one has to be permissive, of several together all. */
export function isAllowed(installed: InstalledPackage): boolean {
  return exceptionFor(installed) !== undefined || isPermissive(licenceOf(installed))
}

function isPermissive(licence: string): boolean {
  try {
    return satisfies(licence, permissive)
  } catch {
    // no expression of SPDX
    return false
  }
}

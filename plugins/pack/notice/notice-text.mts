// The text of NOTICE: what comes with the packages, and under which licence.

import {builtIns, citationStyles, licenceText, styleLicence} from './built-in.mts'
import {installedPackages, lockedPackages, type InstalledPackage} from './installed-packages.mts'
import {exceptionFor, exceptions, licenceOf} from './licence-rules.mts'

const rule = '='.repeat(80)

/** @param root folder of the repository */
export async function noticeText(root: string): Promise<string> {
  const packages = installedPackages(await lockedPackages(root))
  const parts = [intro, notPermissive(packages), await builtIn(root), data(), list(packages)]
  return `${parts.join(`\n\n${rule}\n\n`)}\n`
}

const intro = `d2lbook on Docusaurus: licences of what comes with it

The packages d2lbook-live, d2lbook-tensor, docusaurus-plugin-d2lbook,
docusaurus-theme-d2lbook and remark-d2lbook are under the MIT licence (see
LICENSE). npm installs other packages with them, from their own authors and each
with its own licence beside it. This file lists them. It is written by
\`npm run notice\` from package-lock.json.`

function notPermissive(packages: readonly InstalledPackage[]): string {
  const lines = exceptions.map(({name, licence, reason}) => {
    const versions = packages.filter((one) => one.name === name).map(({version}) => version)
    return `${name} ${versions.join(', ')} (${licence})\n${wrap(reason)}`
  })
  return `WHAT ASKS FOR MORE THAN A NOTICE

${lines.join('\n\n')}

${citeproc}`
}

const citeproc = `citeproc is Copyright (c) 2009-2019 Frank Bennett. Its own LICENSE file says: the
Common Public Attribution License, version 1 or later, or the GNU Affero General
Public License, version 3 or later. It comes behind @citation-js/plugin-csl
(MIT) and runs on the machine that builds a book. A built book holds the texts
of citations and entries, and nothing of the program.
Both licences ask something of those who pass the program on, or let others use
it over a network: to keep its notices, to offer its source, with whatever was
changed in it, and, under the CPAL, to show the attribution that it asks for.
This is a summary; what holds are the licences:
https://opensource.org/license/cpal-1-0 and
https://www.gnu.org/licenses/agpl-3.0.html`

async function builtIn(root: string): Promise<string> {
  const texts = await Promise.all(
    builtIns.map(async (one) => {
      const {version, text} = await licenceText(root, one)
      return `${one.name} ${version}, within ${one.place}\n\n${text}`
    }),
  )
  return `BUILT INTO THE PACKAGES\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}`
}

function data(): string {
  const {styles, locales} = citationStyles()
  return `FONTS, STYLES AND PROGRAMS WITHIN PACKAGES OF OTHERS

KaTeX, the fonts in dist/fonts, which the pages of a book load:
Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)
Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>)
SIL Open Font License, version 1.1, http://scripts.sil.org/OFL

Citation styles and their languages, in @citation-js/plugin-csl, from the
Citation Style Language project (https://citationstyles.org), under the Creative
Commons Attribution-ShareAlike 3.0 licence, ${styleLicence}
They are used as they are, while a book is built.
${[...styles, ...locales].map((line) => wrap(line, '  ')).join('\n')}

Pagefind, the packages for single systems (@pagefind/...): a program that
indexes the pages of a book, and the script and the WebAssembly that it puts
into the book for those who search. MIT, as Pagefind itself.`
}

/** By licence, those with the most packages first. */
function list(packages: readonly InstalledPackage[]): string {
  const groups = new Map<string, string[]>()
  for (const one of packages) {
    const licence = licenceOf(one)
    const mark = exceptionFor(one) ? ' (see above)' : ''
    groups.set(licence, [...(groups.get(licence) ?? []), `  ${one.name} ${one.version}${mark}`])
  }
  const parts = [...groups]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([licence, lines]) => `${licence} (${lines.length})\n${lines.join('\n')}`)
  return `INSTALLED BY NPM\n\n${parts.join('\n\n')}`
}

/** Lines of eighty characters at most. */
function wrap(text: string, indent = ''): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && indent.length + line.length + 1 + word.length > 80) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line, i) => indent + (i > 0 && indent !== '' ? '  ' : '') + line).join('\n')
}

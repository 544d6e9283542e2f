// A fault as a writer makes it, put into a good book, and what is to be told of it.

import {mkdir, mkdtemp, realpath, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Of a file; a link has the place that it leads to. */
type Content = string | Buffer | {link: string}

export interface Fault {
  /** Name of its page, without the ending. */
  page: string
  /** What stands on the page (`PAGE` is its name), between its first and its last words. @default nothing */
  text?: string
  /** What the file begins with, before the heading. */
  head?: string
  /** The whole text of the page, instead of all that. */
  whole?: string | Buffer
  /** @default `.md` */
  ending?: '.md' | '.mdx'
  /** More files of the book: `PAGE` in a name is the name of the page. */
  files?: Record<string, Content>
  /** Lines of `config.ini`, below their section. */
  config?: Record<string, string>
  /** What is told: `LINE:COLUMN rule` on the page, `FILE:LINE:COLUMN rule` in another file. */
  told: string[]
  /** What readers find on the page beside its first and last words. */
  words?: string[]
  /** It is no page of the site. */
  isNone?: true
  /** The title that readers see. @default the name of the page */
  title?: string
  /** It has no words. */
  isWordless?: true
}

const dot =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>\n'

/** A book in which nothing is wrong. */
const goodBook: Record<string, string> = {
  'good.md': `# Good\n:label:\`sec_good\`\n\nGood words, :numref:\`sec_good\`, :cite:\`Good.2020\`.\n\n## Part\n\nMore.\n`,
  'refs.md': '# References\n\n:bibliography:`good.bib`\n',
  'good.bib':
    '@book{Good.2020,\n  author = {Good, Ada},\n  title = {Words},\n  publisher = {Press},\n  year = {2020}\n}\n',
  'img/dot.svg': dot,
}

const sections: Record<string, string> = {project: 'title = Faults', build: 'tabs = pytorch, mxnet'}

/** The text of the page of a fault. */
function pageText({page, text = '', head = '', whole}: Fault): string | Buffer {
  return (
    whole ??
    `${head.replaceAll('PAGE', page)}# ${page}\n\nFirst words.\n\n${text.replaceAll('PAGE', page)}\n\nLast words.\n`
  )
}

const fileOf = ({page, ending = '.md'}: Fault) => page + ending

/** What is told of the faults in one book, as it should be. */
export function toldOf(faults: readonly Fault[]): string[] {
  return faults
    .flatMap((fault) =>
      fault.told.map((line) => (/^\d+:\d+ |^- /.test(line) ? `${fileOf(fault)}:${line}` : line)),
    )
    .toSorted()
}

/** Writes the good book with the faults in it, each on a page of its own; resolves to its folder. */
export async function bookWith(faults: readonly Fault[], parent = os.tmpdir()): Promise<string> {
  const root = await realpath(await mkdtemp(path.join(parent, 'd2lbook-faults-')))
  const pages = faults.filter((fault) => !fault.isNone).map(({page}) => page)
  await write(root, 'config.ini', configOf(faults))
  await write(root, 'index.md', indexOf(['good', ...pages, 'refs']))
  for (const [name, text] of Object.entries(goodBook)) await write(root, name, text)
  for (const fault of faults) {
    await write(root, fileOf(fault), pageText(fault))
    for (const [name, content] of Object.entries(fault.files ?? {}))
      await write(
        root,
        name.replaceAll('PAGE', fault.page),
        typeof content === 'string' ? content.replaceAll('PAGE', fault.page) : content,
      )
  }
  return root
}

function indexOf(pages: string[]): string {
  return `# Faults\n\nAll of them.\n\n\`\`\`toc\n:numbered:\n\n${pages.join('\n')}\n\`\`\`\n`
}

function configOf(faults: readonly Fault[]): string {
  const all = {...sections}
  for (const {config = {}} of faults)
    for (const [name, lines] of Object.entries(config))
      all[name] = all[name] === undefined || name === 'build' ? lines : `${all[name]}\n${lines}`
  return Object.entries(all)
    .map(([name, lines]) => `[${name}]\n${lines}\n`)
    .join('')
}

async function write(root: string, name: string, content: Content): Promise<void> {
  const file = path.join(root, name)
  await mkdir(path.dirname(file), {recursive: true})
  if (typeof content === 'string' || Buffer.isBuffer(content)) await writeFile(file, content)
  else await symlink(content.link, file)
}

// A copy of a real book with random damages in it, as disks, editors, merges and programs make them; the same for the
// same seed.

import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {randomNumbers} from '../../support/random-numbers.ts'

export interface Damage {
  file: string
  kind: string
}

/** Random numbers from 0 to 1, the same for a seed (mulberry32). */
type Random = () => number

/** What is done to the text of a file; `at` is a place in it. */
const textDamages: Record<string, (text: string, at: number, random: Random) => string> = {
  'a line is gone': (text, at) => changeLine(text, at, () => ''),
  'a line stands twice': (text, at) => changeLine(text, at, (line) => line + line),
  'two lines are joined': (text, at) => changeLine(text, at, (line) => line.replace(/\n$/, '')),
  'many lines are gone': (text, at) => text.slice(0, at) + text.slice(at + 1500),
  'the end is gone': (text, at) => text.slice(0, at),
  'a fence is cut': (text, at) => replaceNext(text, at, /^ *(?:`{3,}|~{3,}).*$/m, () => ''),
  'a fence is opened': (text, at) => changeLine(text, at, (line) => `${line}\`\`\`{.python .input}\n`),
  'braces are doubled': (text, at) => replaceNext(text, at, /[{}]/, (sign) => sign + sign),
  'brackets are swapped': (text, at) =>
    replaceNext(text, at, /[[\](){}]/, (sign) => '][)(}{'['[]()}{'.indexOf(sign)] ?? ''),
  'a bracket is gone': (text, at) => replaceNext(text, at, /[[\](){}]/, () => ''),
  'dollars are gone': (text, at) => replaceNext(text, at, /\$+/, () => ''),
  'a back-tick is gone': (text, at) => replaceNext(text, at, /`/, () => ''),
  'a colon is gone': (text, at) => replaceNext(text, at, /:(?=[a-z]+:`)/, () => ''),
  'a label is another': (text, at) => replaceNext(text, at, /(?<=:\w+:`)[^`]+/, () => 'sec_of_nobody'),
  'an address is no address': (text, at) =>
    replaceNext(text, at, /(?<=\]\()[^)\n]+/, () => 'http://localhost:PORT/%zz'),
  'an indent is another': (text, at) => changeLine(text, at, (line) => `\t ${line}`),
  'a tag is opened': (text, at) => changeLine(text, at, (line) => `${line}<div class="x\n`),
  'a comment is opened': (text, at) => insert(text, at, '<!--'),
  'a script': (text, at) => insert(text, at, '<script>throw 1</script>'),
  'settings at the head': (text) => `---\ntitle: a: b\nslug: ../x\n- y\n---\n${text}`,
  'odd characters': (text, at, random) => insert(text, at, oneOf(oddCharacters, random)),
  'ends of lines of two kinds': (text, at) => text.slice(0, at) + text.slice(at).replace(/\n/g, '\r\n'),
  'ends of lines of old': (text, at) => text.slice(0, at) + text.slice(at).replace(/\n/g, '\r'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'a conflict of a merge': (text, at) =>
    changeLine(text, at, (line) => `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> other\n`),
  'deep quotes': (text, at) => changeLine(text, at, (line) => '> '.repeat(300) + line),
}

const oddCharacters = [
  '\0',
  '\u0007\u001b[31m',
  '\v',
  '\f',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u0092',
  '\uFDD0',
  '\uFFFD',
  '&#x110000;',
  '&#0;',
  '𝕏',
  '한\u{1F600}',
]

/** What is done to a file as a whole. */
const fileDamages: Record<string, (file: string, random: Random) => Promise<void>> = {
  'bytes that are no UTF-8': async (file, random) => {
    const bytes = await readFile(file)
    const at = Math.floor(random() * bytes.length)
    await writeFile(
      file,
      Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
        bytes.subarray(at),
      ]),
    )
  },
  'nothing in it': (file) => writeFile(file, ''),
  'half of a character at its end': async (file) => {
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from([0xe2, 0x82])]))
  },
}

/** Copies the text and the pictures of a book; of a large one only `folders` of it. */
export async function copyBook(from: string, to: string, folders?: readonly string[]): Promise<void> {
  for (const name of folders ?? (await readdir(from)))
    if (!name.startsWith('_build')) await cp(path.join(from, name), path.join(to, name), {recursive: true})
}

/** Damages the pages, settings, bibliographies and pictures of a book; says what it did. */
export async function damageBook(
  root: string,
  {seed, times}: {seed: number; times: number},
): Promise<Damage[]> {
  const random = randomNumbers(seed)
  const done: Damage[] = []
  for (let i = 0; i < times; i++) {
    const {pages, others} = await filesOf(root)
    const file = oneOf(i % 7 === 6 && others.length > 0 ? others : pages, random)
    const kind = await damageFile(path.join(root, file), random, pages.length)
    done.push({file, kind})
  }
  return done
}

async function filesOf(root: string): Promise<{pages: string[]; others: string[]}> {
  const all = (await glob('**/*', {cwd: root})).toSorted()
  return {
    pages: all.filter((name) => /\.mdx?$/.test(name)),
    others: all.filter((name) => /\.(?:ini|bib|svg|png|jpg)$/.test(name)),
  }
}

async function damageFile(file: string, random: Random, pages: number): Promise<string> {
  if (/\.(?:svg|png|jpg)$/.test(file)) return damagePicture(file, random)
  // a page may be gone, but not all of them
  if (random() < 0.03 && pages > 3) return (await rm(file), 'it is gone')
  if (random() < 0.1) {
    const kind = oneOf(Object.keys(fileDamages), random)
    return (await fileDamages[kind]!(file, random), kind)
  }
  const kind = oneOf(Object.keys(textDamages), random)
  const bytes = await readFile(file)
  // bytes that are no text stay what they are
  const text = bytes.toString('latin1')
  const isText = Buffer.from(bytes.toString('utf8')).equals(bytes)
  const source = isText ? bytes.toString('utf8') : text
  const damaged = textDamages[kind]!(source, Math.floor(random() * (source.length + 1)), random)
  await writeFile(file, isText ? damaged : Buffer.from(damaged, 'latin1'))
  return kind
}

async function damagePicture(file: string, random: Random): Promise<string> {
  await rm(file)
  const kind = oneOf(['the picture is gone', 'the picture is a folder', 'the picture is none'], random)
  if (kind === 'the picture is a folder') await mkdir(file)
  if (kind === 'the picture is none') await writeFile(file, '<svg')
  return kind
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at)
}

function changeLine(text: string, at: number, change: (line: string) => string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at)
  const end = next < 0 ? text.length : next + 1
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
}

function replaceNext(text: string, at: number, pattern: RegExp, change: (found: string) => string): string {
  return text.slice(0, at) + text.slice(at).replace(pattern, change)
}

function oneOf<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)]!
}

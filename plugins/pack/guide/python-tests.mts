// What is tested of Python, told from the folders of the tests.

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {code, type Row, type Table} from './tables.mts'

const root = path.resolve(import.meta.dirname, '../../../tests/python')

/** Folders of programs, each beside what CPython prints for it. */
const folders: readonly [title: string, folder: string, ending: string][] = [
  ['The language', 'interpreter/fixtures', '.txt'],
  ['Built-in types and functions', 'objects/programs', '.out'],
  ["Python's library", 'library/programs', '.py.out'],
]

/** Texts of small cases, each with the error that CPython reports for it. */
const lists: readonly [title: string, file: string][] = [
  ['Mistakes of beginners', 'mistakes/mistakes.txt'],
  ['Errors of syntax', 'syntax-errors/cases.txt'],
]

/** Expressions with what the framework shows for them. */
const recorded: readonly [title: string, file: string][] = [
  ['PyTorch', 'torch/recorded/expressions.json'],
  ['NumPy', 'numpy/recorded/expressions.json'],
  ['TensorFlow', 'tensorflow/recorded/expressions.json'],
]

export function testedTable(): Table {
  return [
    ['What', 'Tested by', 'Compared'],
    ...folders.map((folder) => folderRow(...folder)),
    [
      'Tracebacks',
      namesIn('interpreter/tracebacks', '.txt'),
      `${filesIn('interpreter/tracebacks', '.txt').length} tracebacks`,
    ],
    ...lists.map(([title, file]): Row => [
      title,
      'a list of programs',
      `${textOf(file).split(/^--> /m).length - 1} errors`,
    ]),
    ...recorded.map(([title, file]): Row => [
      title,
      'a list of expressions',
      `${countOf(textOf(file))} results`,
    ]),
  ]
}

function folderRow(title: string, folder: string, ending: string): Row {
  const lines = filesIn(folder, ending).map(
    (name) => textOf(`${folder}/${name}${ending}`).trimEnd().split('\n').length,
  )
  return [title, namesIn(folder, ending), `${lines.reduce((sum, count) => sum + count, 0)} printed lines`]
}

function namesIn(folder: string, ending: string): string {
  return filesIn(folder, ending).map(code).join(', ')
}

/** Their names, without the ending. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted()
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function countOf(json: string): number {
  return Object.keys(JSON.parse(json) as object).length
}

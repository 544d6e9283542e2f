// The names that `config.ini` gives to functions of a framework, as the original tool writes them at the end of the
// library: `ones = torch.ones`.

import type {BookConfig} from '../config/book-config.ts'

type LibrarySettings = BookConfig['libraries'][string]

/** One definition a line. */
export function aliasLines({library, alias, simple, fluent, args}: LibrarySettings): string[] {
  const simpleNames = library === '' ? [] : pairsOf(simple)
  return [
    ...linesOf(alias).filter((line) => line.includes('=')),
    ...simpleNames.map(([name, of]) => `${name} = ${library}.${of}`),
    ...pairsOf(fluent).map(([name, of]) => `${name} = lambda x, *args, **kwargs: x.${of}(*args, **kwargs)`),
    ...(library === '' ? [] : linesOf(args).flatMap((line) => withArguments(line, library))),
  ]
}

function linesOf(text = ''): string[] {
  return text.split('\n').map((line) => line.trim())
}

/** `randn(size, device) -> normal(shape=size)` */
function withArguments(line: string, library: string): string[] {
  const [, name, parameters, call] = /^(\w+)\(([^()]*)\)\s*->\s*(.+?),?$/.exec(line) ?? []
  return name === undefined ? [] : [`${name} = lambda ${parameters}: ${library}.${call}`]
}

/** `numpy -> asnumpy, reshape`; some books write `exp(`, so that nothing longer is meant. */
function pairsOf(list = ''): [name: string, of: string][] {
  return list.split(/[,\n]/).flatMap((entry): [string, string][] => {
    const [name = '', of = name] = entry.split('->').map((part) => part.trim().replace(/\($/, ''))
    return name === '' ? [] : [[name, of]]
  })
}

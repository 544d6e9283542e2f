// A page that a peer cannot build is left out of its site, and the rest is measured.

import {stripVTControlCharacters} from 'node:util'
import type {TextPage} from './book-text.ts'
import type {LeftOut} from './site.ts'

/** More than these, and the peer cannot build the book. */
const most = 20

/** Builds until it succeeds, each time without the page that the message names; rejects where it names none. */
export async function buildLeavingOut(
  pages: TextPage[],
  build: (pages: TextPage[]) => Promise<unknown>,
): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = []
  for (let left = pages; ;) {
    const message = await build(left).then(
      () => undefined,
      (reason: unknown) => String(reason),
    )
    if (message === undefined) return leftOut
    const page = pageNamedIn(message, left)
    if (!page || leftOut.length === most) throw new Error(message)
    leftOut.push({page: page.name, message: endOf(message)})
    left = left.filter((other) => other !== page)
  }
}

/** `/index.md` is a part of `/chapter/index.md`: the longest name is meant. */
function pageNamedIn(message: string, pages: TextPage[]): TextPage | undefined {
  const named = pages.filter(({file}) => message.includes(`/${file}`))
  return named.toSorted((a, b) => b.file.length - a.file.length)[0]
}

/** The end of what a command said, without colours and call stacks: there it tells why it failed. */
export function endOf(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n')
  const said = lines.filter((line) => !/^\s+at /.test(line))
  return said.join('\n').trim().slice(-1000)
}

// Links that lead to no page or file, or to no place on a page.

import {slug} from 'github-slugger'
import {nearest} from 'remark-d2lbook'
import type {BookIndex} from '../index/build-index.ts'
import {targetsOn, type IndexedPage} from '../index/indexed-page.ts'
import type {AddressFact, PageFacts, TargetFact} from '../facts/page-facts.ts'
import {anchorTextOf} from '../facts/phrases-of-nodes.ts'
import {anchorsOfPage} from '../index/anchors-of-page.ts'
import {anchorIn, fileOf, pageAt} from '../references/page-at.ts'
import {isElsewhere} from '../text/addresses.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {meant, refusal, shortened, stateOf, type CheckEffects, type Tell} from './check-effects.ts'

/** Checks the links of one page of a book after the other. */
export function checkingLinks(index: BookIndex, effects: CheckEffects) {
  const anchors = new Map<string, Set<string>>()
  let filesOfAnchors: Map<string, string> | undefined
  return async ({links, page}: PageFacts, tell: Tell): Promise<void> => {
    for (const link of links) {
      if (!isReadableAddress(link.url) || isElsewhere(link.url)) continue
      const target = /^[#?]/.test(link.url) ? page : targetPage(link.url, page, index, effects)
      if (target === undefined) await checkFile(link, page, effects, tell)
      else checkAnchor(link, index.pages.get(target), tell)
    }
  }

  function checkAnchor({url, place}: AddressFact, target: IndexedPage | undefined, tell: Tell): void {
    const anchor = anchorIn(url)
    if (!target || anchor === undefined || target.facts.hasUnknownAnchors) return
    const {file} = target.facts
    const known = anchorsOf(target)
    if (known.has(anchor)) return
    const text = `no place \`#${shortened(anchor)}\` on \`${file}\`${hintTo(anchor, target, known)}`
    tell('link-has-anchor', place, text, `${file}#${anchor}`)
  }

  function hintTo(anchor: string, target: IndexedPage, known: ReadonlySet<string>): string {
    const titled = byTitle(anchor, target)
    // what a page counts itself is on many pages
    const other = titled === undefined && !/-\d+$/.test(anchor) ? fileWith(anchor) : undefined
    if (other !== undefined) return `; \`${other}\` has one`
    const near = titled ?? nearest(anchor, known)
    return near === undefined ? '' : `, did you mean \`#${near}\`?`
  }

  function anchorsOf(page: IndexedPage): Set<string> {
    const known = anchors.get(page.facts.page) ?? anchorsOfPage(page, index.lists)
    anchors.set(page.facts.page, known)
    return known
  }

  /** The first page of the book that has a place of that name. */
  function fileWith(anchor: string): string | undefined {
    if (!filesOfAnchors) {
      filesOfAnchors = new Map()
      for (const page of index.pages.values())
        for (const name of anchorsOf(page))
          if (!filesOfAnchors.has(name)) filesOfAnchors.set(name, page.facts.file)
    }
    return filesOfAnchors.get(anchor)
  }
}

/** A heading with a label is often looked for by its words. */
function byTitle(anchor: string, page: IndexedPage): string | undefined {
  const wanted = slug(anchor)
  if (wanted === '') return undefined
  const isMeant = (fact: TargetFact) => fact.kind === 'section' && slug(anchorTextOf(fact.title)) === wanted
  return targetsOn(page).find(({fact}) => isMeant(fact))?.id
}

function targetPage(
  url: string,
  page: string,
  {pages}: BookIndex,
  {find, pageOf}: CheckEffects,
): string | undefined {
  const file = fileOf(url, page)
  const named = file === undefined ? undefined : pageAt(file, pages)
  if (file === undefined || named !== undefined) return named
  const found = find?.(url, page)
  const held = found?.state === 'found' ? pageOf?.(found.file) : undefined
  return held !== undefined && pages.has(held) ? held : undefined
}

/** What begins with no folder of the book may be an address of the site around it, which Docusaurus checks. */
async function isOfSite(url: string, file: string, {isInSite, namesIn}: CheckEffects): Promise<boolean> {
  if (!isInSite || !/^\/(?!\/)/.test(url)) return false
  const [first = ''] = file.split(/[/?#]/)
  return !((await namesIn?.('')) ?? []).includes(first)
}

async function checkFile(
  {url, place}: AddressFact,
  page: string,
  effects: CheckEffects,
  tell: Tell,
): Promise<void> {
  const file = fileOf(url, page)
  // the book itself, whatever its first page is
  if (file === undefined || file === '') return
  const drafts = effects.drafts ?? new Map<string, PageFacts>()
  const draft = drafts.get(pageAt(file, drafts) ?? '')
  if (draft) return tell('draft-is-not-named', place, `the link leads to \`${draft.file}\`, which is a draft`)
  const state = await stateOf(url, file, page, effects)
  if (state === 'missing' && (await isOfSite(url, file, effects))) return
  if (state === 'folder')
    tell('link-has-page', place, `the link leads to \`${file}\`, which is a folder without a page of its own`)
  else if (state === 'missing') {
    const hint = await meant({file, url, page}, effects)
    tell('link-has-page', place, `the link leads to \`${file}\`, which is not there${hint}`, url)
  } else if (state !== 'found') tell('file-is-in-book', place, refusal[state](url))
  else if (/\.(?:mdx?|html?)$/i.test(file))
    tell('link-has-page', place, `the link leads to \`${file}\`, which is no page of the book`)
}

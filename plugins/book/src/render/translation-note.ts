// What stands over a page that is a translation, or is not: `@theme/TranslationNote`, and the language of the text.

import type {Root as HtmlRoot, RootContent} from 'hast'
import type {MdxJsxFlowElement} from 'mdast-util-mdx'
import {setChildren} from '../text/set-children.ts'
import {jsxElement} from './live.ts'
import type {PageTranslation} from '../drift/page-translation.ts'

/** The component with what it shows; what only the compile step needs stays out of the page. */
export function translationNote(translation: PageTranslation): MdxJsxFlowElement {
  const {kind, lang, dir, language} = translation
  const own =
    translation.kind === 'fallback'
      ? {canonical: translation.canonical}
      : {drift: translation.drift, originals: translation.originals}
  return jsxElement('D2lTranslationNote', {kind, lang, dir, language, ...own})
}

/** Tells browsers and screen readers in which language the text of a page is that is not translated. */
export function inOtherLanguage(tree: HtmlRoot, translation: PageTranslation | undefined): void {
  if (translation?.kind !== 'fallback') return
  const isFrame = (node: RootContent) => isModule(node) || isNote(node)
  const box = jsxElement('div', {lang: translation.lang, dir: translation.dir})
  setChildren(
    box,
    tree.children.filter((node) => !isFrame(node)),
  )
  tree.children = [...tree.children.filter(isFrame), box]
}

function isModule(node: {type: string}): boolean {
  return node.type === 'mdxjsEsm'
}

function isNote(node: {type: string; name?: unknown}): boolean {
  return node.type.startsWith('mdxJsx') && node.name === 'D2lTranslationNote'
}

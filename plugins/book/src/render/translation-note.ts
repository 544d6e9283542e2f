// What stands over a page that is a translation, or is not: `@theme/TranslationNote`, and the language of the text.

import type {Root as HtmlRoot, RootContent} from 'hast'
import type {MdxJsxFlowElement} from 'mdast-util-mdx'
import {setChildren} from '../text/set-children.ts'
import {type TranslationNoteProps} from 'docusaurus-theme-d2lbook/page-parts'
import {themeName} from '../mdx/theme-names.ts'
import {jsxElement} from './live.ts'
import type {PageTranslation} from '../drift/page-translation.ts'

/** The component with what it shows; what only the compile step needs stays out of the page. */
export function translationNote(translation: PageTranslation): MdxJsxFlowElement {
  return jsxElement(themeName('TranslationNote'), {...noteProps(translation)})
}

function noteProps(translation: PageTranslation): TranslationNoteProps {
  const {lang, dir, language} = translation
  if (translation.kind === 'fallback')
    return {kind: translation.kind, lang, dir, language, canonical: translation.canonical}
  const {kind, drift, originals} = translation
  return {kind, lang, dir, language, drift, originals}
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
  return node.type.startsWith('mdxJsx') && node.name === themeName('TranslationNote')
}

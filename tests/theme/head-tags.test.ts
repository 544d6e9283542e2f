import {runInNewContext} from 'node:vm'
import type {LoadContext} from '@docusaurus/types'
import {expect, test} from 'vitest'
import themeD2lbook, {validateOptions} from '../../plugins/theme/src/index.ts'
import {tabScript, tabStyles} from '../../plugins/theme/src/head-tags.ts'

const inLocale = (currentLocale: string) => ({i18n: {currentLocale}}) as LoadContext

test('the theme names its folder, its client module and its words', () => {
  const theme = themeD2lbook(inLocale('vi'), {tabs: []})
  expect(theme.name).toBe('docusaurus-theme-d2lbook')
  expect(theme.getThemePath?.()).toBe('./theme')
  expect(theme.getClientModules?.()).toEqual(['./client/index.ts'])
  expect(theme.getDefaultCodeTranslationMessages?.()).toMatchObject({'theme.d2lbook.copied': 'Đã sao chép'})
})

test('a book without tabs puts no script into the head', () => {
  const {headTags} = themeD2lbook(inLocale('en'), {}).injectHtmlTags?.({content: undefined}) ?? {}
  expect(JSON.stringify(headTags)).not.toContain('localStorage')
})

test('the tabs are those of all books and versions, and those that a site adds', async () => {
  const theme = themeD2lbook(inLocale('en'), {tabs: ['matlab', 'jax']})
  await theme.allContentLoaded?.({
    actions: undefined as never,
    allContent: {
      'docusaurus-plugin-content-docs': {
        default: {loadedVersions: [{tabs: ['pytorch', 'jax']}, {tabs: ['mxnet', 'pytorch']}]},
        plain: {loadedVersions: [{}]},
      },
      'docusaurus-plugin-content-pages': {default: null},
    },
  })
  const {headTags} = theme.injectHtmlTags?.({content: undefined}) ?? {}
  expect(JSON.stringify(headTags)).toContain(JSON.stringify(tabScript(['pytorch', 'jax', 'mxnet', 'matlab'])))
})

test('rules come in pairs: first names before chosen names, so that the choice wins', () => {
  const rules = tabStyles(['a', 'b']).split('\n')
  const chosen = rules.findIndex((rule) => rule.startsWith('html[data-d2l-tab="a"]'))
  expect(rules.slice(0, chosen).every((rule) => rule.startsWith('html[data-d2l-tab] '))).toBe(true)
  const later = rules.slice(chosen).filter((rule) => !rule.includes('.d2l-lacks'))
  expect(later.every((rule) => /^html\[data-d2l-tab="(a|b|all)"\] /.test(rule))).toBe(true)
})

test('every panel can be seen at once; a reader who has not chosen is told what lacks the first name', () => {
  const rules = tabStyles(['a', 'b'])
  expect(rules).toContain('.d2l-panel[data-tabs]{display:block}')
  expect(rules).toContain('html:is([data-d2l-tab="a"],[data-d2l-tab=""]) .d2l-lacks[data-lacks="a"]')
  expect(rules).toContain('html:is([data-d2l-tab="b"]) .d2l-lacks[data-lacks="b"]')
})

test.each([
  ['?tab=b', 'a', 'b'],
  ['?tab=', 'a', 'a'],
  ['?tab=unknown', 'a', 'a'],
  ['?tab=all', 'a', 'all'],
  ['', 'all', 'all'],
  ['', 'b', 'b'],
  ['', 'unknown', ''],
  ['', null, ''],
  ['?tab=unknown', null, ''],
])('address %j and memory %j choose %j', (search, remembered, expected) => {
  expect(runHeadScript(search, () => remembered)).toBe(expected)
})

test('a browser that forbids storage still follows the address', () => {
  const forbidden = () => {
    throw new Error('forbidden')
  }
  expect(runHeadScript('?tab=b', forbidden)).toBe('b')
  expect(runHeadScript('', forbidden)).toBe('')
})

test.each([[['two words']], [['a"b']], [['<script>']], ['a'], [[1]]])('tabs %j are refused', (tabs) => {
  expect(() => validate({tabs})).toThrow(/tabs must be a list of names/)
})

test('an unknown option is refused by name', () => {
  expect(() => validate({tab: ['a']})).toThrow(/unknown option tab/)
})

test('tabs of any script are accepted', () => {
  expect(validate({tabs: ['pytorch', 'scikit-learn', 'toán']})).toEqual({
    id: 'default',
    tabs: ['pytorch', 'scikit-learn', 'toán'],
  })
})

function validate(options: object) {
  return validateOptions({options, validate: (_, given) => given})
}

/** The script is text for a page; here the page is four objects. */
function runHeadScript(search: string, getItem: () => string | null): string | undefined {
  const set = new Map<string, string>()
  const documentElement = {
    setAttribute: (name: string, value: string) => set.set(name, value),
  }
  runInNewContext(tabScript(['a', 'b']), {
    location: {search},
    localStorage: {getItem},
    document: {documentElement},
    URLSearchParams,
  })
  return set.get('data-d2l-tab')
}

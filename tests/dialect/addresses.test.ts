// Where a bare address ends, in every script, and which one is no link.

import type {Link, Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'

import {parseText} from './parse-text.ts'

// The address stands between the braces.
const texts = [
  // Chinese
  '见 {http://localhost:8888}。此时服务器正在运行',
  '见{https://d2l.ai/}，然后',
  '见{https://d2l.ai}上的讨论',
  '（{https://example.org/a}），以及',
  '《{https://example.org/a}》',
  '见 {https://d2l.ai/a.html}”。',
  '{https://d2l.ai/a}……',
  '{https://d2l.ai/a}——然后',
  '{https://d2l.ai/a}！{https://d2l.ai/b}？',
  '{https://d2l.ai/}的文档',
  '{https://discuss.d2l.ai/t/1234}中',
  '{https://zh.wikipedia.org/wiki/中文}',
  '{https://zh.wikipedia.org/wiki/中文}。',
  '（{https://zh.wikipedia.org/wiki/中文_(消歧义)}）',
  '{https://zh.wikipedia.org/wiki/中文Python教程}',
  '{https://x.org/a?q=中文&r=图#节}，',
  '{http://例子.测试/路径}。',
  '请访问{www.d2l.ai}。',
  '**{https://x.org/}**。',
  // Japanese
  '「{https://x.org/}」を見る',
  '{https://x.org}を見る',
  '{https://x.org/}を見る',
  '{https://x.org/a}は',
  '{https://ja.wikipedia.org/wiki/ジョン・スミス}、',
  '{https://ja.wikipedia.org/wiki/はじめに}',
  '{https://日本語.jp/}',
  // Korean
  '{http://localhost:8888}을 여세요',
  '{http://localhost:8888/}에서 보세요',
  '{https://d2l.ai}에서는',
  '{https://ko.wikipedia.org/wiki/한국어}, 그리고',
  // Thai, Lao, Khmer
  'ที่{https://d2l.ai}ครับ',
  '{https://th.wikipedia.org/wiki/ภาษาไทย} ครับ',
  '{http://localhost:8888}ແລ້ວ',
  // scripts with spaces
  '{https://vi.wikipedia.org/wiki/Tiếng_Việt}.',
  '{https://de.wikipedia.org/wiki/Bose–Einstein}–',
  '{https://ca.wikipedia.org/wiki/Paral·lel}',
  '{https://fr.wikipedia.org/wiki/L’Hôpital}’',
  '«{https://ru.wikipedia.org/wiki/Москва}»',
  '{https://ar.wikipedia.org/wiki/لغة}، ثم',
  '{http://localhost:8888}؟',
  '{https://hi.wikipedia.org/wiki/हिन्दी}।',
  '{http://localhost:8888}पर',
  '{https://münchen.de/straße}.',
  '{https://x.org/a}… and “{https://x.org/b}”',
  // ASCII
  '({https://x.org/a_(b)})',
  '({https://x.org/a}).',
  '{https://x.org/?a=b}&amp; c',
  '{https://x.org/a},{https://x.org/b}',
  '`c`{https://x.org/a}`c`',
  '**{https://x.org/a}**b',
  '> {https://x.org/50%25}!',
  '- {http://[::1]:80/}',
  '| {https://x.org/a} |\n|---|\n| {https://x.org/b} |',
  '{https://x.org/~me/?a=1&b=[2]#c:d;e}',
  '{http://user:word@localhost:8888/a}',
  '{HTTPS://X.ORG/A}',
  // mail
  '邮箱{a.b@x.org}。',
  '{a@x.org}에게',
  '「{a@x.org}」',
]

describe.each([
  ['', ''],
  ['1.\t', ''],
  ['> - *', '*'],
])('behind `%s`', (before, behind) => {
  test.each(texts.filter((text) => before === '' || !/^[->|*]/.test(text)))('%s', (marked) => {
    const source = before + marked.replaceAll(/[{}]/g, '') + behind
    const {tree, file} = parseText(source)
    expect(
      linksOf(tree).map(({position}) => source.slice(position!.start.offset, position!.end.offset)),
    ).toEqual([...marked.matchAll(/\{([^}]*)\}/g)].map(([, address]) => address))
    expect(lettersOf(textOf(tree))).toBe(lettersOf(source.replace('&amp;', '')))
    expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('address-can-be-read')
    for (const {url} of linksOf(tree))
      expect([URL.canParse(url), decodeURI(url)]).toEqual([true, expect.any(String)])
  })
})

test.each([
  'https://://x',
  'http://localhost:PORT',
  'http://localhost:PORT/lab',
  'http://[::1',
  'http://%zz',
  'http://a..b:99999/',
  'https://x.org/%FF%FE',
  '<https://://x>',
  '<http://localhost:PORT>',
  '<http://[::1>',
  '<http://%zz>',
  '<https://x.org/%E4>',
])('%s is text, and told', (address) => {
  for (const source of [`see ${address} here`, `- *${address}*。`, `# ${address}`]) {
    const {tree, file} = parseText(source)
    expect(linksOf(tree)).toEqual([])
    expect(textOf(tree)).toContain(address)
    expect(file.messages.filter(({ruleId}) => ruleId === 'address-can-be-read')).toEqual([
      expect.objectContaining({actual: address}),
    ])
  }
})

test('a lone percent sign stands for itself', () => {
  expect(linksOf(parseText('https://x.org/50% and <https://x.org/a%b>').tree).map(({url}) => url)).toEqual([
    'https://x.org/50%25',
    'https://x.org/a%25b',
  ])
})

test('an address in a link is its text', () => {
  expect(linksOf(parseText('[https://x.org/a。b](https://x.org/c)').tree).map(({url}) => url)).toEqual([
    'https://x.org/c',
  ])
})

test.each([
  'xhttp://a.org',
  'http://',
  'https:// a',
  'www.',
  'www.x',
  'awww.x.org',
  'http://。',
  'www。x。org',
])('%s is no address', (source) => {
  expect(linksOf(parseText(source).tree)).toEqual([])
})

function linksOf(node: Nodes): Link[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksOf) : []
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}]/gu, '')
}

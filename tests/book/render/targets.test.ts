// What a finger and a screen reader need of the elements of a page.

import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {markShortLinks} from '../../../plugins/book/src/render/target-size.ts'
import {nameTasks} from '../../../plugins/book/src/render/task-names.ts'

function changed(html: string, change: (tree: ReturnType<typeof fromHtml>) => void): string {
  const tree = fromHtml(html, {fragment: true})
  change(tree)
  return toHtml(tree)
}

/** The short links that are made larger, by their texts. */
const enlarged = (html: string) =>
  [...changed(html, markShortLinks).matchAll(/<a href="#" class="[^"]*d2l-short-link">(.*?)<\/a>/g)].map(
    ([, words]) => words,
  )

const letters = '<a href="#">A</a>'

test.each([
  [`<p>${letters} ${letters}</p>`, ['A', 'A']],
  [`<p>${letters} | ${letters} · ${letters}</p>`, ['A', 'A', 'A']],
  [`<ul><li>${letters}</li><li>${letters}</li></ul>`, ['A', 'A']],
  [`<table><tr><th>${letters}</th><td>${letters}</td></tr></table>`, ['A', 'A']],
  ['<p><a href="#">Đ</a> <a href="#">字母</a> <a href="#">A–C</a></p>', ['Đ', '字母', 'A–C']],
  ['<p><a href="#"><b>A</b></a></p>', ['<b>A</b>']],
  [`<div>${letters}<br>${letters}</div>`, ['A', 'A']],
  [`<p>See ${letters} and ${letters}.</p>`, []],
  ['<p><a href="#">Accuracy</a> <a href="#">Batch</a></p>', []],
  ['<p><a href="#"><img src="a.png" alt=""></a></p>', []],
  ['<p><a id="x"></a> <a name="y">A</a></p>', []],
  [`<h2>${letters}</h2>`, []],
])('%s: %j are made larger', (html, links) => expect(enlarged(html)).toEqual(links))

test('a link keeps its own classes', () => {
  const html = '<p><a class="button" href="#">A</a></p>'
  expect(changed(html, markShortLinks)).toContain('class="button d2l-short-link"')
})

const box = '<input type="checkbox" disabled>'
const nameOf = (html: string) =>
  [...changed(html, nameTasks).matchAll(/aria-label="([^"]*)"/g)].map(([, words]) => words)

test.each([
  [`<ul><li>${box} read <em>this</em></li></ul>`, ['read this']],
  [`<ul><li><p>${box} read\nthis</p> <p>now</p></li></ul>`, ['read this now']],
  [`<ul><li>${box} one<ul><li>${box} two</li></ul></li></ul>`, ['one', 'two']],
  [`<ul><li>${box}</li></ul>`, []],
  ['<ul><li><input type="checkbox" aria-label="own"> other</li></ul>', ['own']],
  [`<p>${box} no task</p>`, []],
])('%s: the boxes are named %j', (html, names) => expect(nameOf(html)).toEqual(names))

import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, test} from 'vitest'
import {
  cleanChildren,
  cleanHtml,
  cleanPhrase,
  cleanSiblings,
  guardElements,
} from '../../../plugins/book/src/text/clean-html.ts'

describe('a piece of HTML', () => {
  test.each([
    ['<b class="x" id="y">bold</b>', '<b class="x" id="y">bold</b>'],
    ['<div align="center">', '<div align="center">'],
    ['<ol type="A" start="3" reversed>', '<ol type="A" start="3" reversed>'],
    ['<li value="5">', '<li value="5">'],
    ['</div>', '</div>'],
    ['</p><p>', '</p><p>'],
    ['<td colspan=2>a<td>b</tr>', '<td colspan="2">a<td>b</tr>'],
    ['a<br/>b', 'a<br>b'],
    ['1 < 2 & 3 > 2', '1 &lt; 2 & 3 > 2'],
    ['<img src="x.png" style="width:40%">', '<img src="x.png" style="width:40%">'],
    ['<img src="data:image/png;base64,AA">', '<img src="data:image/png;base64,AA">'],
    ['<a href="tel:+49">a</a>', '<a href="tel:+49">a</a>'],
    [
      '<img src="x.png" style="max-width: 20em; height: auto;">',
      '<img src="x.png" style="max-width: 20em; height: auto;">',
    ],
    [
      '<img src="a.png" srcset="a.png 1x, b.png 2x" sizes="50vw">',
      '<img src="a.png" srcset="a.png 1x, b.png 2x" sizes="50vw">',
    ],
    ['<source src="a.webm" type="video/webm">', '<source src="a.webm" type="video/webm">'],
    [
      '<track src="a.vtt" kind="captions" srclang="en" label="English" default>',
      '<track src="a.vtt" kind="captions" srclang="en" label="English" default>',
    ],
    [
      '<svg width="8" height="4"><title>A line</title><path d="M0 0"></path></svg> after',
      `<img src="data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><title>A line</title><path d="M0 0" /></svg>').toString('base64')}" width="8" height="4" alt="A line"> after`,
    ],
    ['<iframe src="https://e.org/film"></iframe>', '<a href="https://e.org/film">https://e.org/film</a>'],
  ])('%j is kept as %j', (from, to) => {
    expect(cleanHtml(from)).toBe(to)
  })

  test.each([
    ['<script>run()</script>text', 'text'],
    ['<ScRiPt\n>run()</sCrIpT\n>text', 'text'],
    ['<script>"</scrip>"</script>text', 'text'],
    ['<style>p { color: red }</style>text', 'text'],
    ['<template><img src=x onerror=run()></template>text', 'text'],
    ['<svg onload="run()"><script>1</script></svg>', ''],
    ['<img src="x.png" onerror="run()">', '<img src="x.png">'],
    ['<img src="x.png" style="width: 40%; position: fixed">', '<img src="x.png">'],
    ['<img name="currentScript" id="currentScript">', '<img id="currentScript">'],
    ['<img srcset="javascript:run() 1x">', '<img>'],
    ['<p style="position:fixed;background:url(https://e.org)">p</p>', '<p>p</p>'],
    ['<a href="javascript:run()">a</a>', '<a>a</a>'],
    ['<a href="&#106;avascript:run()">a</a>', '<a>a</a>'],
    ['<a href="pathname://javascript:run()">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a xlink:href="javascript:run()">a</a>', '<a>a</a>'],
    ['<iframe src="javascript:run()" title="A film"></iframe>', '<a>A film</a>'],
    ['<iframe srcdoc="<script>run()</script>"></iframe>', ''],
    ['<object data="javascript:run()"></object><embed src=x>', '<a href="x">x</a>'],
    ['<object data="a.pdf" title="A paper" onload="run()"></object>', '<a href="a.pdf">A paper</a>'],
    [
      '<video src=a.mp4 style="width:50%" onplay="run()" autoplay loop muted>',
      '<video src="a.mp4" style="width:50%" autoplay loop muted>',
    ],
    ['<source src="javascript:run()" type="video/mp4">', '<source type="video/mp4">'],
    ['<track src="data:text/vtt,x" kind="captions">', '<track kind="captions">'],
    ['<svg width="8" height="4" onload="run()"><path d="M0 0"/></svg>a', 'a'],
    ['<svg width="8" height="4"><foreignObject><b onclick=run()>b</b></foreignObject></svg>a', 'a'],
    ['<form action="/x"><button formaction="javascript:1">b</button></form>', '<button>b</button>'],
    ['<base href="https://e.org"><meta http-equiv=refresh content=0><link rel=import href=x>', ''],
    ['<input type=text onfocus=run() autofocus>', '<input disabled type="checkbox">'],
    ['<details ontoggle=run() open>', '<details open>'],
    ['<b title=">" onclick="run()">b</b>', '<b title=">">b</b>'],
    ["<b title='\">' onclick=run()>b</b>", '<b title="&#x22;>">b</b>'],
    ['<b title=x"y onclick=run()>b</b>', '<b title="x&#x22;y">b</b>'],
    ['<b title="open onclick=run()', ''],
    ['<b/onclick=run()>b', '<b>b'],
    ['<<script>run()</script>', '&lt;'],
    ['<scr<script>ipt>run()</script>', 'ipt>run()'],
    ['<!--><img src=x onerror=run()>-->', '<img src="x">-->'],
    ['<![CDATA[<img src=x onerror=run()>]]>', ']]>'],
    ['<?php <b onclick=run()>?>x', '?>x'],
    ['<math><mtext><style><img src=x onerror=run()></style></math>', ''],
    ['<xmp><img src=x onerror=run()></xmp>', '<img src="x">'],
    ['<div data-trusted="0" data-math="inline" data-code="x" data-row="1" data-tab="a">', '<div>'],
    ['<d2l-slot data-slot="0"></d2l-slot>', ''],
    ['<admonition type="__proto__">a</admonition>', 'a'],
    [
      '<a class="d2l-reference x D2L-Copy" href="https://e.org">a</a>',
      '<a class="x" href="https://e.org">a</a>',
    ],
    ['<b id="__docusaurus">b</b>', '<b>b</b>'],
    ['<b id="webpackChunksite">b</b>', '<b>b</b>'],
    ['<b id="__init__">b</b>', '<b id="__init__">b</b>'],
  ])('%j becomes %j', (from, to) => {
    expect(cleanHtml(from)).toBe(to)
  })
})

const html = (value: string) => ({type: 'html', value})
const text = (value: string) => ({type: 'text', value})

test.each([
  [
    ['<script>', text('run()'), '</script>', text('b')],
    ['', '', 'b'],
  ],
  [
    ['<script>', text('run()'), text('b')],
    ['', 'run()', 'b'],
  ],
  [
    ['<style>', text('p{}'), '</style><b>', text('b'), '</b>'],
    ['', '<b>', 'b', '</b>'],
  ],
  [
    ['<b onclick="run()">', text('b'), '</b>'],
    ['<b>', 'b', '</b>'],
  ],
])('siblings %#', (nodes, values) => {
  const siblings = nodes.map((node) => (typeof node === 'string' ? html(node) : node))
  expect(cleanSiblings(siblings).map(({value}) => value)).toEqual(values)
})

test.each([
  [['<table>', text('a'), '<td>', text('b')], '<table>a<td>b</table>'],
  [['<b><i>', text('a'), '</b>'], '<b><i>a</b></i>'],
  [['<p>', text('a'), '<br>'], '<p>a<br>'],
  [[text('a'), '</div>'], 'a</div>'],
])('children %#', (nodes, together) => {
  const children = nodes.map((node) => (typeof node === 'string' ? html(node) : node))
  expect(
    cleanChildren(children)
      .map(({value}) => value)
      .join(''),
  ).toBe(together)
})

test.each([
  ['A <em>b</em> <code>&lt;script></code>', 'A <em>b</em> <code>&#x3C;script></code>'],
  ['A <script>run()</script><img src=x onerror=run()><a href="javascript:run()">b</a>', 'A b'],
  ['a < b & c', 'a &#x3C; b &#x26; c'],
])('the phrase %j becomes %j', (from, to) => {
  expect(cleanPhrase(from)).toBe(to)
})

test.each([
  ['<a href="javascript:run()" onclick="run()">a</a>', '<a>a</a>'],
  ['<a href="data:image/png;base64,AA">a</a>', '<a>a</a>'],
  ['<img src="data:image/png;base64,AA" onload=run()>', '<img src="data:image/png;base64,AA">'],
  ['<svg><a xlink:href="javascript:run()">a</a></svg>', '<svg><a>a</a></svg>'],
  ['<button formaction="/x" class="d2l-copy">b</button>', '<button class="d2l-copy">b</button>'],
  ['<video src="javascript:1" poster="vbscript:1"></video>', '<video></video>'],
])('the last look makes %j %j', (from, to) => {
  const tree = fromHtml(from, {fragment: true})
  guardElements(tree)
  expect(toHtml(tree)).toBe(to)
})

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {pictureProblem} from '../../../plugins/book/src/checks/picture-problem.ts'

const ns = 'xmlns="http://www.w3.org/2000/svg"'
const doctype =
  '<?xml version="1.0"?>\n<!-- > < -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x" [\n<!ENTITY a "b">\n]>\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-picture-'))
})
afterAll(() => rmSync(folder, {recursive: true}))

it.each<[string, string | Buffer, string | undefined]>([
  ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), undefined],
  ['jpeg.png', Buffer.from('ffd8ffe0', 'hex'), undefined],
  ['a.webp', 'RIFF\0\0\0\0WEBPVP8 ', undefined],
  ['a.avif', '\0\0\0\x1cftypavif', undefined],
  ['a.ico', Buffer.from('00000100', 'hex'), undefined],
  ['a.gif', 'GIF89a', undefined],
  ['film.mp4', 'whatever', undefined],
  ['good.svg', `${doctype}<svg ${ns} width='1'><style><![CDATA[a < b]]></style><g/>&a;</svg>\n`, undefined],
  ['prefix.svg', `<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>`, undefined],
  ['sixteen.svg', Buffer.from(`\uFEFF<svg ${ns}></svg>`, 'utf16le'), undefined],
  ['empty.png', '', 'is empty'],
  ['empty.svg', '', 'is empty'],
  ['text.png', 'no picture', 'holds no picture'],
  ['page.jpg', '<!DOCTYPE html><html>', 'holds no picture'],
  ['drawing.png', `<svg ${ns}/>`, 'is an SVG, and should be called `drawing.svg`'],
  [
    'lfs.png',
    'version https://git-lfs.github.com/spec/v1\n',
    'stands for one that `git lfs pull` would bring',
  ],
  [
    'lfs.svg',
    'version https://git-lfs.github.com/spec/v1\n',
    'stands for one that `git lfs pull` would bring',
  ],
  ['text.svg', 'no picture', 'holds no SVG'],
  [
    'bare.svg',
    '<svg width="3"/>',
    'is no sound SVG: its first element has no `xmlns="http://www.w3.org/2000/svg"`',
  ],
  ['cut.svg', `<svg ${ns}><g><path d="M`, 'is no sound SVG: a `<` begins no element'],
  ['open.svg', `<svg ${ns}><g>`, 'is no sound SVG: `<g>` is never closed'],
  ['crossed.svg', `<svg ${ns}><g></svg>`, 'is no sound SVG: `</svg>` closes `<g>`'],
  ['closed.svg', `<svg ${ns}></svg></g>`, 'is no sound SVG: `</g>` closes nothing'],
])('%s', async (name, content, problem) => {
  writeFileSync(path.join(folder, name), content)
  expect(await pictureProblem(path.join(folder, name))).toBe(problem)
})

it('what is no file', async () => {
  mkdirSync(path.join(folder, 'inner.png'))
  expect(await pictureProblem(path.join(folder, 'inner.png'))).toBe('is a folder')
  expect(await pictureProblem(path.join(folder, 'none.png'))).toBe('is not there')
})

it('is fast on a file of one kind of sign', async () => {
  for (const sign of ['<', '<a', '<!--', '<![CDATA[', ' a=', '<svg a="']) {
    writeFileSync(path.join(folder, 'long.svg'), `<svg ${ns}>` + sign.repeat(200_000 / sign.length))
    expect(await pictureProblem(path.join(folder, 'long.svg'))).toContain('is no sound SVG')
  }
})

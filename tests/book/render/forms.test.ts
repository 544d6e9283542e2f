// The controls that comments of a cell ask for, as the page has them without a script.

import {expect, test} from 'vitest'
import {compilePage} from './compile-page.ts'

const cell = (code: string) => `\`\`\`{.python .input}\n${code}\n\`\`\``

async function formOf(code: string): Promise<string> {
  const html = await compilePage(`# Page\n\n${cell(`#@tab all\n${code}`)}`)
  return /<div class="d2l-form">.*<\/div>/s.exec(html)?.[0].replace(/<\/div>\s*<\/div>\s*$/, '') ?? ''
}

test.each([
  [
    'a = 0.5 #@param {type:"slider", min:0, max:1, step:0.1}',
    '<label for="input-1-1">a</label><input id="input-1-1" disabled autocomplete="off" type="range" min="0" max="1" step="0.1" value="0.5"><output for="input-1-1">0.5</output>',
  ],
  ['n = 3 #@param {type:"integer"}', 'value="3" type="number" step="1" dir="ltr">'],
  ['b = True #@param {type:"boolean"}', 'type="checkbox" checked>'],
  [
    'c = "b" #@param ["a", "b"]',
    '<option value="a">a</option><option value="b" selected>b</option></select>',
  ],
  // what the code says is shown, though it is not among the choices
  ['c = "c" #@param ["a"]', '<option value="c" selected>c</option><option value="a">a</option></select>'],
  [
    'c = "c" #@param ["a"] {allow-input: true}',
    'list="input-1-1-list"><datalist id="input-1-1-list"><option value="a"></datalist>',
  ],
  [
    's = "<b>\\"" #@param {type:"string", placeholder:"\'"}',
    'value="&lt;b&gt;&quot;" placeholder="&#39;" type="text" dir="auto">',
  ],
  ['d = "2020-02-03" #@param {type:"date"}', 'value="2020-02-03" type="date">'],
  [
    '#@markdown # Big *words* <script>1</script>\nn = 1 #@param',
    '<div class="d2l-form-text"><p><strong>Big <em>words</em> </strong></p></div>',
  ],
])('%s', async (code, expected) => {
  expect(await formOf(code)).toContain(expected)
})

test('a cell whose form hides its code shows title and inputs', async () => {
  const html = await compilePage(
    `# Page\n\n${cell('#@tab all\n#@title A <line> {display-mode: "form"}\nn = 1 #@param')}`,
  )
  expect(html).toMatch(/<p class="d2l-form-title">A &lt;line&gt;<\/p>\s*<pre[^>]* hidden/)
  expect(html).toContain('<div class="d2l-form">')
})

test('hidden code has its inputs, and without inputs nothing that is seen', async () => {
  const [with1, without] = await Promise.all(
    ['#@hide_code\nn = 1 #@param', '#@hide_code\n#@title T'].map((code) =>
      compilePage(`# Page\n\n${cell(`#@tab all\n${code}`)}`),
    ),
  )
  expect(with1).toMatch(/<div class="d2l-cell"[^>]*data-cell="1"(?![^>]*hidden)/)
  expect(with1).toContain('d2l-form')
  expect(without).not.toContain('d2l-form')
})

test('a comment that cannot be read leaves the page whole', async () => {
  const html = await compilePage(`# Page\n\n${cell('#@tab all\nn = 1 #@param {type:')}`)
  expect(html).toContain('type="number"')
})

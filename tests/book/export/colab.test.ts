import {describe, expect, test} from 'vitest'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {colabAddress} from '../../../plugins/book/src/downloads/colab.ts'
import {wordsIn} from '../../../plugins/book/src/words/index.ts'
import {pageActions} from '../../../plugins/book/src/downloads/page-actions.ts'
import {actionsHtml} from '../../../plugins/book/src/render/actions.ts'
import {facts} from '../page-of-facts.ts'

const ini = `
[build]
tabs = mxnet, pytorch

[colab]
github_repo = mxnet, books/mx-colab
              pytorch, books/torch-colab
`
const start = 'https://colab.research.google.com/github'

describe('the notebook of a page on Colab', () => {
  test.each([
    ['chapter/mlp', 'pytorch', `${start}/books/torch-colab/blob/master/chapter/mlp.ipynb`],
    ['chapter/mlp', 'mxnet', `${start}/books/mx-colab/blob/master/chapter/mlp.ipynb`],
    ['chapter/mlp', 'jax', null],
    // a page without tabs is in every repository
    ['chapter/notes', null, `${start}/books/mx-colab/blob/master/chapter/notes.ipynb`],
    // left out by the original tool's own rule: pages of the top level, first pages of chapters
    ['glossary', null, null],
    ['chapter/index', 'pytorch', null],
    ['chapter two/mlp', 'pytorch', `${start}/books/torch-colab/blob/master/chapter%20two/mlp.ipynb`],
  ])('of %s in %s is %s', (page, tab, address) => {
    expect(colabAddress(page, tab, readConfig(ini))).toBe(address)
  })

  test.each([
    ['chapter_*/tools.html', null],
    ['**/tools.md', null],
    ['other.html', `${start}/a/b/blob/master/chapter_x/tools.ipynb`],
  ])('exclusions %s give %s', (exclusions, address) => {
    const config = readConfig(`[colab]\ngithub_repo = a/b\nexclusions = ${exclusions}\n`)
    expect(colabAddress('chapter_x/tools', null, config)).toBe(address)
  })

  test('is nowhere in a book that names no repository', () => {
    expect(colabAddress('chapter/mlp', 'pytorch', readConfig('[build]\ntabs = pytorch\n'))).toBeNull()
  })
})

describe('the links below a title', () => {
  test('are one group of panels in the order of the book, and the Markdown', () => {
    const page = facts('chapter/mlp', [], {tabs: ['pytorch', 'mxnet']})
    const html = actionsHtml(pageActions(page, '/book/chapter/mlp', readConfig(ini)), wordsIn('en').actions)
    expect(html).toContain(
      '<div class="d2l-tabs" data-names="mxnet pytorch"><div class="d2l-panel" data-tabs="mxnet" data-label="MXNet">',
    )
    const links = [...html.matchAll(/data-action="([a-z]+)" href="([^"]+)"/g)].map(
      ([, action, href]) => `${action} ${href}`,
    )
    expect(links).toEqual([
      'notebook /book/chapter/mlp.mxnet.ipynb',
      `colab ${start}/books/mx-colab/blob/master/chapter/mlp.ipynb`,
      'notebook /book/chapter/mlp.pytorch.ipynb',
      `colab ${start}/books/torch-colab/blob/master/chapter/mlp.ipynb`,
      'markdown /book/chapter/mlp.md',
    ])
  })

  test('are followed by buttons; what prints every framework is for pages that have several', () => {
    const buttons = (tabs: string[]) => {
      const actions = pageActions(facts('a/b', [], {tabs}), '/a/b', readConfig(ini))
      const html = actionsHtml(actions, wordsIn('en').actions)
      return [...html.matchAll(/<button [^>]*data-action="([a-z-]+)">([^<]+)</g)].map(([, ...found]) => found)
    }
    const always = [
      ['copy-markdown', 'Copy as Markdown'],
      ['print', 'Print'],
    ]
    expect(buttons(['pytorch'])).toEqual(always)
    expect(buttons(['pytorch', 'mxnet'])).toEqual([...always, ['print-all', 'Print all frameworks']])
  })

  test('of a page without tabs are a notebook and the Markdown; a folder page has an index', () => {
    const {notebooks, markdown} = pageActions(facts('ch/index', []), '/ch/', readConfig(ini))
    expect(notebooks).toEqual([{tab: null, url: '/ch/index.ipynb', colab: null}])
    expect(markdown).toBe('/ch/index.md')
  })

  test('speak the language of the page', () => {
    const actions = pageActions(facts('a/b', []), '/a/b', readConfig(''))
    expect(actionsHtml(actions, wordsIn('vi').actions)).toContain('Tải về dưới dạng Jupyter notebook')
    expect(actionsHtml(actions, wordsIn('pt-BR').actions)).toContain('Baixar como notebook Jupyter')
    expect(actionsHtml(actions, wordsIn('xx').actions)).toContain('Download as a Jupyter notebook')
  })
})

// The real books, built as they are: pages, numbers and words on the page against the oracle of the original tool.

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'

const books = process.env.D2LBOOK_BOOKS
const out = inject('viSite') ?? ''

const literals =
  /:(numref|ref|eqref|label|eqlabel|cite|citet|citep|begin_tab|end_tab|width|bibliography):|\[\*\*|\*\*\]|\(\*\*|\*\*\)/

/** The article's text outside code. */
async function articleText(site: string, page: string): Promise<string> {
  const file = [`${page}/index.html`, `${page}.html`, 'index.html']
    .map((name) => path.join(site, name))
    .find(existsSync)
  const html = await readFile(file ?? '', 'utf8')
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
  return article.replace(/<(pre|code|annotation)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, '')
}

describe.skipIf(!books)('with the books (D2LBOOK_BOOKS)', () => {
  test('the seed page is built, its references to missing chapters shown as what they are', async () => {
    const text = await articleText(inject('seedSite') ?? '', 'mlp')
    expect(text).not.toMatch(literals)
    expect(text).toContain('Trong chap_linear')
  })

  test('every page of d2l-vi has a file', async () => {
    const oracle = JSON.parse(await readFile(path.join(books ?? '', 'oracle/d2l-vi.json'), 'utf8')) as {
      pages: string[]
    }
    const missing = oracle.pages.filter((page) => {
      const address = page.replace(/(^|\/)index$/, '')
      return (
        !existsSync(path.join(out, address, 'index.html')) && !existsSync(path.join(out, `${address}.html`))
      )
    })
    expect(missing).toEqual([])
  })

  test('the page on multilayer perceptrons holds final text', async () => {
    const text = await articleText(out, 'chapter_multilayer-perceptrons/mlp')
    expect(text).not.toMatch(literals)
    expect(text).toContain('4.1. Multilayer Perceptrons')
    expect(text).toContain('Hình 4.1.1')
    expect(text).toContain('(4.1.9)')
    expect(text).toMatch(/Zhang\.Tay\.Zhang\.ea\.2021|Zhang et al\./)
  })
})

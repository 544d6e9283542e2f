import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {CitationPart} from '../../../plugins/book/src/bibliography/citation-part.ts'
import {entryHtml} from '../../../plugins/book/src/bibliography/entry-html.ts'
import {openBibliography} from '../../../plugins/book/src/bibliography/open-bibliography.ts'
import {openTextCache} from '../../../plugins/book/src/bibliography/text-cache.ts'
import type {CitationFact} from '../../../plugins/book/src/facts/page-facts.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

const bib = String.raw`
@article{one, author={Ann Alpha}, title={The One}, journal={J. One}, year=2001, volume=3, number=4, pages={1--9}}
@inproceedings{two, author={Ann Alpha and Bob Beta}, title={The {Two} thing}, booktitle={Conf of Two}, year=2002}
@book{three, author={Ann Alpha and Bob Beta and Carl Gamma}, title={The Three}, publisher={Pub}, year=2003}
@misc{more, author={Zoe Zeta and others}, title={More}, year={2004b}}
@misc{again, author={Ann Alpha}, title={Again}, year=2001}
@techreport{tech, author={Öz, Åsa and van der Berg, Jan}, title={A report with {\'e}}, institution={Inst}, year=2020}
@misc{untitled, title={Only a title}}
@misc{team, author={{Open Team}}, title={By a team}, year=2005, url={https://a.b/c?d=1&e}}
@misc{wild, author={Eve <i>Evil</i>}, title={<script>x</script> & y}, year=1999}
@article{torn, author={Tom Torn}, title={A $ too many}, journal={J}, year=1998}
@misc{uncited, author={No One}, title={Nothing}, year=1}
`

async function open(style?: string, files: Record<string, string> = {}) {
  const messages: BookMessage[] = []
  const report = (message: BookMessage) => messages.push(message)
  const readFile = async (file: string) => {
    const text = file === 'a.bib' ? bib : files[file]
    return text ?? Promise.reject(new Error(`no file ${file}`))
  }
  const bibliography = await openBibliography({files: ['a.bib'], readFile, report, style})
  return {bibliography, report, messages}
}

function citations(...marks: string[]): CitationFact[] {
  return marks.map((mark) => {
    const [role, keys] = mark.split(' ')
    return {role: role === 'citet' ? 'citet' : 'cite', keys: keys!.split(','), place: [1, 1, 1, 1]}
  })
}

async function format(style: string | undefined, marks: string[], files?: Record<string, string>) {
  const {bibliography, report, messages} = await open(style, files)
  const cited = citations(...marks)
  const formatted = bibliography.format(cited, report)
  return {
    texts: cited.map((citation) => show(formatted.cite(citation))),
    entries: formatted.entries,
    messages,
  }
}

/** A CSL style that cites by numbers, neighbours joined. */
function numbering(layout: string, number: string): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
    <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
    <citation collapse="citation-number"><sort><key variable="citation-number"/></sort>${layout}${number}</layout></citation>
    <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography></style>`
}

/** Links stand in square brackets. */
function show(parts: CitationPart[]): string {
  return parts
    .map(({html, key, isMissing}) => (key === undefined ? html : `[${html}](${isMissing ? '?' : ''}${key})`))
    .join('')
}

describe('citations by author and year', () => {
  it.each([
    ['cite one', '([Alpha, 2001](one))'],
    ['citet one', 'Alpha ([2001](one))'],
    ['cite two', '([Alpha and Beta, 2002](two))'],
    ['cite three', '([Alpha <em>et al.</em>, 2003](three))'],
    ['citet three', 'Alpha <em>et al.</em> ([2003](three))'],
    ['cite more', '([Zeta <em>et al.</em>, 2004b](more))'],
    [
      'cite three,one,two',
      '([Alpha, 2001](one), [Alpha and Beta, 2002](two), [Alpha <em>et al.</em>, 2003](three))',
    ],
    ['citet two,one', 'Alpha ([2001](one)), Alpha and Beta ([2002](two))'],
    ['cite tech', '([Öz and van\u00A0der\u00A0Berg, 2020](tech))'],
    ['cite untitled', '([<em>Only a title</em>, n.d.](untitled))'],
    ['cite team', '([Open\u00A0Team, 2005](team))'],
    ['cite one,nokey', '([Alpha, 2001](one), [nokey](?nokey))'],
    ['cite nokey', '([nokey](?nokey))'],
    ['citet nokey', '[nokey](?nokey)'],
    ['cite one,one', '([Alpha, 2001](one))'],
    ['cite wild', '([&lt;i&gt;Evil&lt;/i&gt;, 1999](wild))'],
  ])('%s shows %s', async (mark, text) => {
    expect((await format(undefined, [mark])).texts).toEqual([text])
  })

  it('list the cited entries alone, sorted, with letters where two look alike', async () => {
    const {entries, messages} = await format(undefined, [
      'cite two,tech,one',
      'cite again',
      'citet team,three',
    ])
    expect(entries.map(({html}) => html)).toEqual([
      'Alpha, A. (2001a). <i>Again</i>.',
      'Alpha, A. (2001b). The One. <i>J. One</i>, <i>3</i>(4), 1–9.',
      'Alpha, A., &#38; Beta, B. (2002). The Two thing. <i>Conf of Two</i>.',
      'Alpha, A., Beta, B., &#38; Gamma, C. (2003). <i>The Three</i>. Pub.',
      'Open Team. (2005). <i>By a team</i>. <a href="https://a.b/c?d=1&#38;e">https://a.b/c?d=1&#38;e</a>',
      'Öz, Å., &#38; van der Berg, J. (2020). <i>A report with é</i> [Technical report]. Inst.',
    ])
    expect(entries[2]!.text).toBe('Alpha, A., & Beta, B. (2002). The Two thing. Conf of Two.')
    expect(messages).toEqual([])
  })

  it('let no tag of an entry through', async () => {
    const {entries} = await format(undefined, ['cite wild'])
    expect(entries[0]!.html.replace(/<\/?i>/g, '')).not.toMatch(/[<>]/)
    expect(entries[0]!.text).toContain('<script>x</script> & y')
  })

  it('lead to a DOI only where it is one', () => {
    for (const doi of ['10.1145/33.44', '10.1000.10/x'])
      expect(entryHtml(`<a href="https://doi.org/${doi}">x</a>`)).toBe(
        `<a href="https://doi.org/${doi}">x</a>`,
      )
    for (const doi of ['javascript:alert(1)', 'http://a.b/10.1145/3', '10.1/', ''])
      expect(entryHtml(`<a href="https://doi.org/${doi}">x</a>`)).toBe('<a>x</a>')
  })

  it('tell which field of an entry cannot be read, and show the rest', async () => {
    const {entries, messages} = await format(undefined, ['cite torn'])
    expect(entries[0]!.text).toBe('Torn, T. (1998). A too many. J.')
    expect(messages.map(({text, place}) => `${place?.[0]}: ${text}`)).toEqual([
      '11: `torn`: `title` cannot be read as TeX',
    ])
  })
})

describe('citations in a CSL style', () => {
  it('take its brackets and numbers, and lead to their entries', async () => {
    const {texts, entries} = await format('vancouver', [
      'cite two',
      'cite one,two,three',
      'citet two',
      'cite one,nokey',
    ])
    expect(texts).toEqual([
      '([1](two))',
      '([1](two)–[3](three))',
      'Alpha and Beta ([1](two))',
      '([2](one), [nokey](?nokey))',
    ])
    expect(entries.map(({key}) => key)).toEqual(['two', 'one', 'three'])
  })

  it('may come from a file of the book', async () => {
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout prefix="[" suffix="]" delimiter="; "><names variable="author"><name form="short"/></names></layout></citation>
      <bibliography><layout suffix="."><text variable="title"/></layout></bibliography></style>`
    const {texts, entries} = await format('own.csl', ['cite one', 'cite two'], {'own.csl': style})
    expect(texts).toEqual(['[[Alpha](one)]', '[[Alpha, Beta](two)]'])
    expect(entries.map(({html}) => html)).toEqual(['The One.', 'The Two thing.'])
  })

  it('may number as journals do: raised, or each number in brackets', async () => {
    const marks = ['cite two', 'cite one,two,three', 'citet one']
    const raised = await format('own.csl', marks, {
      'own.csl': numbering(
        '<layout vertical-align="sup" delimiter=",">',
        '<text variable="citation-number"/>',
      ),
    })
    expect(raised.texts).toEqual([
      '[<sup>1</sup>](two)',
      '[<sup>1</sup>](two)<sup>–</sup>[<sup>3</sup>](three)',
      'Alpha [<sup>2</sup>](one)',
    ])
    expect(raised.entries.map(({html}) => html)).toEqual(['1. The Two thing', '2. The One', '3. The Three'])
    const bracketed = await format('own.csl', marks, {
      'own.csl': numbering(
        '<layout delimiter=", ">',
        '<text prefix="[" variable="citation-number" suffix="]"/>',
      ),
    })
    expect(bracketed.texts[1]).toBe('[[1](two)]–[[3](three)]')
  })

  it.each([
    [
      '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><oops',
      'no citation style',
    ],
    [
      '<style class="in-text"><citation><layout><text macro="no"/></layout></citation></style>',
      'cannot be used',
    ],
    ['no style at all', 'no citation style'],
  ])('that is broken (%s) is reported, and the default taken', async (xml, told) => {
    const {texts, messages} = await format('own.csl', ['cite one'], {'own.csl': xml})
    expect(texts).toEqual(['([Alpha, 2001](one))'])
    expect(messages.map(({text}) => text)).toEqual([expect.stringContaining(told)])
  })

  it('that nobody knows is reported, and the default taken', async () => {
    const {texts, messages} = await format('vancuver', ['cite one'])
    expect(texts).toEqual(['([Alpha, 2001](one))'])
    expect(messages.map(({text}) => text)).toEqual([
      'no citation style `vancuver`: name a `.csl` file or `vancouver`',
    ])
  })
})

describe('the cache of formatted entries', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'citations-'))
  const file = path.join(folder, 'deep', 'citations.json')
  afterAll(() => rmSync(folder, {recursive: true}))
  const run = async () => {
    const made: string[] = []
    const cache = await openTextCache(file)
    const value = cache.of(['a', 1], () => (made.push('a'), {html: 'A'}))
    await cache.save()
    return {made, value}
  }

  it('gives back what another run made', async () => {
    expect(await run()).toEqual({made: ['a'], value: {html: 'A'}})
    expect(await run()).toEqual({made: [], value: {html: 'A'}})
  })

  it('is empty when its file is broken', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
    expect((await run()).made).toEqual(['a'])
    writeFileSync(file, '{"format":0,"values":{}}')
    expect((await run()).made).toEqual(['a'])
  })
})

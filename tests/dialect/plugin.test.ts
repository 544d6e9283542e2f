import remarkD2lbook, {type Equation} from 'remark-d2lbook'
import {unified, type Processor} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'

test('the plugin is the parser of its processor, even if that has one', () => {
  const processor = unified().use(readNothing).use(remarkD2lbook)
  const [equation] = processor.parse('$$x$$').children
  expect(equation).toMatchObject({type: 'equation', value: 'x'} satisfies Partial<Equation>)
})

test('messages land on the file that is parsed', () => {
  const file = new VFile({path: 'page.md', value: ':numfef:`x`'})
  unified().use(remarkD2lbook).parse(file)
  expect(file.messages.map(String)).toEqual([
    'page.md:1:1-1:12: Unknown role `:numfef:`, did you mean `:numref:`? It is shown as text',
  ])
  expect(file.messages[0]).toMatchObject({source: 'd2lbook', ruleId: 'role-is-known', fatal: false})
})

test('a page with the extension .mdx is read as MDX', () => {
  const file = new VFile({path: 'page.mdx', value: '{1 + 1}'})
  expect(unified().use(remarkD2lbook).parse(file).children[0]!.type).toBe('mdxFlowExpression')
})

/** As remark-parse does, which Docusaurus puts first. */
function readNothing(this: Processor): void {
  this.parser = () => ({type: 'root', children: []})
}

import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from '../../../plugins/dialect/src/index.ts'

const fence = (code: string) => `\`\`\`{.python .input}\n${code}\n\`\`\`\n`

test.each([
  [`x\n#required_libs("a[b]==0.3")`, ['a[b]==0.3']],
  [`# required_libs('a', 'b')`, ['a', 'b']],
  [`required_libs('a')`, undefined],
])('a cell %j asks for %j', (code, libraries) => {
  expect(parse(new VFile(fence(code))).data?.libraries).toEqual(libraries)
})

test('a cell that is no part of the page asks, too', () => {
  const code = `%load_ext d2lbook.tab\n# required_libs('a')\ntab.interact_select(['x', 'y'])`
  const tree = parse(new VFile(fence(code)), {tabs: ['x', 'y']})
  expect(tree.data?.libraries).toEqual(['a'])
})

test('what is no cell does not', () => {
  expect(parse(new VFile("```python\n# required_libs('a')\n```\n")).data?.libraries).toBeUndefined()
})

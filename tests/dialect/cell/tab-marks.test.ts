import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {parse} from '../../../plugins/dialect/src/index.ts'

const page = `:begin_tab:\`mxnet, pytorch\`
Words.
:end_tab:

\`\`\`{.python .input}
#@tab pytorch
x
\`\`\`

\`\`\`\`
\`\`\`{.python .input}
#@tab jax
\`\`\`
\`\`\`\`
`

test('a page of a book without tabs tells which its marks name, and where', () => {
  const {data} = parse(new VFile(page))
  expect(data?.tabMarks?.map(({of, names, position}) => [of, names, position?.start.line])).toEqual([
    ['text', ['mxnet', 'pytorch'], 1],
    ['cell', ['pytorch'], 5],
  ])
})

test('where the book has tabs there is nothing to tell', () => {
  expect(parse(new VFile(page), {tabs: ['mxnet', 'pytorch']}).data?.tabMarks).toBeUndefined()
})

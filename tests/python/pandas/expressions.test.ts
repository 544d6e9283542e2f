// Frames and series, and what pandas 2.3 shows for them.
import {expect, test} from 'vitest'
import {createSession} from 'd2lbook-python'
import {expectShown, recordedExpressions, sessionOf} from '../support/recorded-expressions.ts'

const before = `import pandas as pd, numpy as np, io
homes = pd.read_csv(io.StringIO('Rooms,Lane,Area,Sold\\n3,Gravel,81.5,True\\n,,120.25,False\\n5,Paved,,True\\n2,Gravel,64,False\\n4,,99.75,True\\n'))
scores = pd.DataFrame({'who': ['ann', 'bob', 'ann', 'cleo', 'bob'], 'points': [3, 8, 5, 1, 9], 'time': [1.5, 2.25, 0.125, 10.0, 3.5]})
s = pd.Series([3.0, 1.0, np.nan, 2.0], index=['a', 'b', 'c', 'd'], name='x')
`

const recorded = recordedExpressions(import.meta.dirname)
const session = sessionOf(recorded, before)

test.each(recorded)('$expression', async (expression) => expectShown(session, expression))

async function run(source: string, release?: string) {
  const cells = [{id: 'cell', source: `import pandas as pd\n${source}`}]
  return createSession({cells, ...(release !== undefined && {release}), onEvent: () => {}}).run('cell')
}

test('a frame that ends a cell is shown as a table', async () => {
  const {outputs} = await run("pd.DataFrame({'a': [1, 20], 'b': ['x', None]}, index=['p', 'q'])")
  expect(outputs).toEqual([
    {
      kind: 'table',
      data: {
        columns: ['a', 'b'],
        index: ['p', 'q'],
        rows: [
          ['1', 'x'],
          ['20', 'None'],
        ],
      },
      text: '    a     b\np   1     x\nq  20  None',
    },
  ])
})

test.each([
  ['0.17.5', '   v  k_a  k_nan\n0  1    1      0\n1  2    0      1\nv    1.5\ndtype: float64\n'],
  [
    '1.0.3',
    '   v    k_a  k_nan\n0  1   True  False\n1  2  False   True\nTypeError can only concatenate str (not "int") to str\n',
  ],
])('books of the release %s see the pandas of their time', async (release, text) => {
  const {outputs} = await run(
    `frame = pd.DataFrame({'v': [1, 2], 'k': ['a', None]})
print(pd.get_dummies(frame, dummy_na=True))
try:
    print(frame.mean())
except TypeError as error:
    print('TypeError', error)`,
    release,
  )
  expect(outputs).toEqual([{kind: 'text', channel: 'stdout', text}])
})

test('columns become arrays of every framework', async () => {
  const {outputs} = await run(`import torch, numpy as np, tensorflow as tf
frame = pd.DataFrame({'a': [1, 2], 'b': [0.5, 1.5]})
print(torch.tensor(frame.values), torch.tensor(frame.a.values), tf.constant(frame.to_numpy(dtype='float32')).dtype)
print(np.array(frame), np.sqrt(frame.b.values), torch.tensor(frame.b), pd.Series(torch.ones(2)))`)
  expect(outputs).toMatchObject([
    {
      text: `tensor([[1.0000, 0.5000],
        [2.0000, 1.5000]], dtype=torch.float64) tensor([1, 2]) <dtype: 'float32'>
[[1.  0.5]
 [2.  1.5]] [0.70710678 1.22474487] tensor([0.5000, 1.5000], dtype=torch.float64) 0    1.0
1    1.0
dtype: float32
`,
    },
  ])
})

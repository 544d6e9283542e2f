import {expect, test} from 'vitest'
import {prepareSource} from '../../../plugins/python/src/program/prepare-source.ts'

test.each([
  ['%matplotlib inline\nimport torch', '\nimport torch'],
  ['%%time\nx = 1', '\nx = 1'],
  ['!pip install x\nx = 5 % 2', '\nx = 5 % 2'],
  ['if True:\n    !ls\nx = 1', 'if True:\n    pass\nx = 1'],
  ['x = (7\n  % 4)', 'x = (7\n  % 4)'],
  ['x = "%d" % 3', 'x = "%d" % 3'],
  ['torch.ones?', ''],
  ['help(torch.ones)', 'help(torch.ones)'],
])('%j is run as %j', (written, run) => {
  expect(prepareSource(written)).toBe(run)
})

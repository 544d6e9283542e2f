// Steps grow with the length of a text, as they do in the parser that all is built on. `npm run bench:growth` measures the
// time, also that of regular expressions, whose steps nobody counts.

import {readFrontMatter} from 'remark-d2lbook'
import {test} from 'vitest'

import {expectLinear, useSteps} from '../support/growth.ts'
import {growingTexts} from './growth-texts.ts'
import {readAsMarkdown, readAsPage} from './work-of-parsers.ts'

useSteps()

test.each(growingTexts)('$name', ({make}) => {
  expectLinear({make, work: readAsPage, peer: readAsMarkdown})
})

test.each(['a: b\n', 'x\n\n', '# x\n\n', '\n', 'a: [\n', '- x\n', 'a: "b\n'])(
  'front matter of %j',
  (unit) => {
    expectLinear({
      make: (length) => `---\n${unit.repeat(length / unit.length)}---\n`,
      work: (source) => void readFrontMatter(source),
    })
  },
)

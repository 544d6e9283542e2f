import {textWithFormulas} from 'remark-d2lbook'
import {expect, test} from 'vitest'

/** A formula in angles. */
function read(text: string): string {
  return textWithFormulas(text)
    .map((phrase) =>
      phrase.type === 'inlineMath' ? `<${phrase.value}>` : 'value' in phrase ? phrase.value : '',
    )
    .join('')
}

test.each([
  ['Vectors and Matrices', 'Vectors and Matrices'],
  ['The $n$-th Step', 'The <n>-th Step'],
  ['基于$k$的平滑', '基于<k>的平滑'],
  ['$\\ell_1$, $x$', '<\\ell_1>, <x>'],
  ['US$ 5', 'US$ 5'],
  ['US$/h and CA$/h', 'US$/h and CA$/h'],
  ['From $5 Boards to $500 Servers', 'From $5 Boards to $500 Servers'],
  ['$ 5 and $ 9', '$ 5 and $ 9'],
  ['5$ and 9$', '5$ and 9$'],
  ['\\$5 and $n$', '$5 and <n>'],
  ['$a\\$b$', '$a$b$'],
  ['*a* `b` [c]', '*a* `b` [c]'],
  ['', ''],
])('the settings say %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

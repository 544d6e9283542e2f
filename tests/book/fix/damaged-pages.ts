// Pages as nobody should write them: blocks of all kinds, one in another, with marks that lost their partners.

import fc from 'fast-check'

/** One a line, the spaces between bars kept. */
function listOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => line.split('¦'))
}

const pieces = listOf(`
단어¦여기 word¦là¦x¦2¦*¦**¦ * ¦* ¦ *¦ ** ¦***¦* a*¦b *¦(*¦*,
[**¦**]¦(** ¦ **)¦[~~¦~~]¦（**¦$¦$x$¦$ y $¦$$¦\`¦\`c\`¦\`\`¦\\ frac {1}
: numref:\`a\`¦:cite:\` b\`¦:label:\`l\`¦:numref:\`c d¦[t] (https://e.org)¦! [i] (.. /a.png)
<b>¦\u200b¦한국어로¦。¦. ¦, ¦ ¦\\\\ ¦[^1]¦{.python .input}¦732293616
`)

const markers = listOf('* ¦- ¦+ ¦1. ¦2) ¦*   ¦> ¦> * ¦> 1. ¦- * ¦* - ¦    ¦  ¦\t')

const openings = listOf(`
# ¦## ¦##¦#¦| ¦[^1]: ¦:   ¦: ¦[ref]: ¦***¦* * *¦---¦===¦-¦*¦+
\`\`\`¦\`\`\`\`¦~~~¦\`\`\`python¦\`\`\`{.python .input}¦  \`\`\`¦   \`\`\`\`md¦* \`\`\`¦> \`\`\`
:::¦::: {.tip}¦:begin_tab:\`mxnet\`¦:end_tab:¦$$¦$$x¦<!--¦-->¦<div>¦</div>¦+---+¦|---|---|
`)

const phrases = fc
  .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 7})
  .map((parts) => parts.join(''))

const line = fc
  .tuple(
    fc.oneof(
      fc.constant(''),
      fc.constantFrom(...markers),
      fc.constantFrom(...markers),
      fc.constantFrom(...openings),
    ),
    fc.option(phrases, {nil: '', freq: 6}),
    fc.constantFrom('', '', '', ' |', ' | b |', '\\', '  '),
  )
  .map((parts) => parts.join(''))

/** Pages of up to 14 lines. */
export const damagedPages = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n')), {minLength: 1, maxLength: 14})
  .map((lines) => lines.flat().join(''))

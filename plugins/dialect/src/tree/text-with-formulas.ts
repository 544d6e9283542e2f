import type {PhrasingContent} from 'mdast'
import type {} from 'mdast-util-math'

/**
 * As the dialect reads formulas: no space inside the dollars, no digit behind them. Behind a letter or a digit a dollar
 * is the sign of a currency, `US$`, for here nobody thinks of a backslash before it.
 */
const formula = /(?<![\p{Script=Latin}\p{N}\\])\$([^\s$]|[^\s$][^$]*[^\s$\\])\$(?!\d)/u

/** A text from settings as the phrases of a title: it is plain, formulas alone are told in it. */
export function textWithFormulas(text: string): PhrasingContent[] {
  return text
    .split(formula)
    .map((value, i): PhrasingContent =>
      i % 2 === 1 ? {type: 'inlineMath', value} : {type: 'text', value: value.replaceAll('\\$', '$')},
    )
    .filter((phrase) => phrase.type !== 'text' || phrase.value !== '')
}

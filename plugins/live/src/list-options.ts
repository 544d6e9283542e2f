// Options whose value is a list. No input of a page has one: they are not in the first script.
import {listWords, OptionError, pickWord, type ChoicesOption, type Said, type SizesOption} from './options.ts'

/** Some of some words, separated by commas; `none` for an empty list, unless at least one is needed. */
export function choicesOption<const T extends string>(
  values: readonly T[],
  value: NoInfer<T>[],
  said: Said<NoInfer<T>> & {least?: 0 | 1},
): ChoicesOption<T> {
  const {least = 0, ...rest} = said
  const expects = `some of ${listWords(values)}, separated by commas`
  const parse = (text: string): T[] =>
    text.trim() === 'none' && least === 0
      ? []
      : text.split(',').map((word) => pickWord(values, word.trim(), expects))
  return {kind: 'choices', default: value, values, least, expects, ...rest, parse, format: listText}
}

/** Sizes of layers: `5`, `8,4`; `none` for no layer. */
export function sizesOption(
  value: number[],
  range: {min: number; max: number; maxLayers: number; minLayers?: number},
  said: Said<number[]>,
): SizesOption {
  const limits = {minLayers: 0, ...range}
  const {min, max, maxLayers, minLayers} = limits
  const expects = `up to ${maxLayers} whole numbers from ${min} to ${max}, separated by commas`
  const parse = (text: string): number[] => {
    const sizes =
      text.trim() === 'none'
        ? []
        : text
            .split(/[\s,]+/)
            .filter(Boolean)
            .map(Number)
    const fits = sizes.every((size) => Number.isInteger(size) && size >= min && size <= max)
    const isEmpty = sizes.length === 0 && text.trim() !== 'none'
    if (!fits || isEmpty || sizes.length > maxLayers || sizes.length < minLayers)
      throw new OptionError(`expected ${expects}, got \`${text}\``)
    return sizes
  }
  return {kind: 'sizes', default: value, ...limits, expects, ...said, parse, format: listText}
}

function listText(values: readonly (string | number)[]): string {
  return values.join(',') || 'none'
}

import {OptionError, type AnyOption} from './options.ts'

/** Why a text cannot be a value of the option; undefined if it can. */
export function refusal(option: AnyOption, text: string): string | undefined {
  try {
    option.parse(text)
    return undefined
  } catch (error) {
    if (error instanceof OptionError) return error.message
    throw error
  }
}

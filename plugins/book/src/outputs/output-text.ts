// What a stored output says in words.

import {formOf, plainFinalText, type StoredOutput} from 'remark-d2lbook'
import {plainForm} from './shown-output.ts'

/** `''` for what says nothing. */
export function outputText(output: StoredOutput): string {
  if (output.output_type === 'stream') return plainFinalText(output.text.join(''))
  if (output.output_type === 'error') return plainFinalText(`${output.ename}: ${output.evalue}`)
  return plainFinalText(plainForm(output.data) ?? formOf(output.data, 'text/markdown') ?? '')
}

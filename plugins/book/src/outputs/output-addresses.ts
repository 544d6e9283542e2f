// The addresses in stored outputs: programs show pictures that they have saved, and link what they have written.

import {formOf, storedOutputs, type StoredOutput} from 'remark-d2lbook'
import {changeAddresses, htmlAddresses, type HtmlAddress} from '../text/html-addresses.ts'
import {isRecord} from '../text/is-record.ts'
import {markdownHtml} from './markdown-output.ts'
import {shownOutput} from './shown-output.ts'

const addressed = /\b(?:href|src|poster|srcset|data)\s*=|\]\(|\]:/i

/** In the order in which readers meet them. */
export function outputAddresses(outputs: readonly unknown[]): HtmlAddress[] {
  return storedOutputs(outputs).flatMap((output) => {
    if (!mayHaveAddresses(output)) return []
    const shown = shownOutput(output)
    if (shown?.kind === 'html') return htmlAddresses(shown.html)
    return shown?.kind === 'markdown' ? htmlAddresses(markdownHtml(shown.markdown)) : []
  })
}

function mayHaveAddresses(output: StoredOutput): boolean {
  if (!('data' in output)) return false
  return ['text/html', 'text/markdown'].some((mime) => addressed.test(formOf(output.data, mime) ?? ''))
}

type Change = (address: HtmlAddress) => string | undefined

/** The outputs with other addresses in their HTML and Markdown. */
export function withOutputAddresses(outputs: readonly unknown[], change: Change): unknown[] {
  return outputs.map((output) => {
    if (!isRecord(output) || !isRecord(output['data'])) return output
    const {data} = output
    if (typeof data['text/html'] !== 'string' && !Array.isArray(data['text/html'])) return output
    const html = formOf(data, 'text/html') ?? ''
    if (!addressed.test(html)) return output
    const changed = changeAddresses(html, (address) =>
      /^data:/i.test(address.url) ? undefined : change(address),
    )
    return changed === html ? output : {...output, data: {...data, 'text/html': changed}}
  })
}

// Outputs of our sessions as notebooks store them.

import {describeFigure} from 'd2lbook-picture'
import type {Output, TableOutput} from 'd2lbook-python'
import type {StoredOutput} from 'remark-d2lbook'
import {escapeHtml} from '../text/escape-html.ts'

export function nbformatOutputs(outputs: readonly Output[]): StoredOutput[] {
  return outputs.map(nbformatOutput)
}

function nbformatOutput(output: Output): StoredOutput {
  switch (output.kind) {
    case 'text':
      return output.channel === 'result'
        ? resultOf({'text/plain': output.text})
        : {output_type: 'stream', name: output.channel, text: linesOf(output.text)}
    case 'figure': {
      const {size, axes} = output.data
      const name = `<Figure size ${pixels(size.width)}x${pixels(size.height)} with ${axes.length} Axes>`
      return {
        output_type: 'display_data',
        data: {'image/svg+xml': output.svg, 'text/plain': name},
        // what is said of it where it is not seen
        metadata: {alt: describeFigure(output.data)},
      }
    }
    case 'table':
      return resultOf({'text/html': tableHtml(output), 'text/plain': output.text})
    case 'note':
      return {output_type: 'stream', name: 'stderr', text: linesOf(`${output.text}\n`)}
    case 'error': {
      const {type, message} = output.data
      return {output_type: 'error', ename: type, evalue: message, traceback: output.text.split('\n')}
    }
  }
}

/** Nobody counts the runs of a page. */
function resultOf(data: Record<string, string>): StoredOutput {
  return {output_type: 'execute_result', data, execution_count: null, metadata: {}}
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}

/** Of a screen with 100 of them to the inch, as plotting libraries have it. */
function pixels(inches: number): number {
  return Math.round(inches * 100)
}

function tableHtml({data: {columns, index, rows}}: TableOutput): string {
  const head = ['', ...columns].map((name) => `<th>${escapeHtml(name)}</th>`).join('')
  const body = rows.map((row, i) => {
    const values = row.map((value) => `<td>${escapeHtml(value)}</td>`).join('')
    return `<tr><th>${escapeHtml(index[i] ?? '')}</th>${values}</tr>`
  })
  return `<table border="1" class="dataframe"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

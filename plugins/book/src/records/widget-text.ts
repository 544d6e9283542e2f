// A widget of Jupyter in words: what it showed last, as the notebook has kept it.

import {isRecord} from '../text/is-record.ts'

/** By the ids of the models. */
export type WidgetStates = Readonly<Record<string, unknown>>

/** @returns `undefined` where the notebook has not kept it, or it has no words */
export function widgetText(view: unknown, states: WidgetStates): string | undefined {
  const id = isRecord(view) ? view['model_id'] : undefined
  const text = typeof id === 'string' ? textOfModel(id, states, 0) : ''
  return text === '' ? undefined : text
}

/** Boxes within boxes end. */
const deepest = 8

function textOfModel(id: string, states: WidgetStates, depth: number): string {
  const model = states[id]
  if (!isRecord(model) || !isRecord(model['state']) || depth > deepest) return ''
  const {state} = model
  const children = state['children']
  if (Array.isArray(children)) {
    const texts = children.map((child) =>
      textOfModel(String(child).replace(/^IPY_MODEL_/, ''), states, depth + 1),
    )
    return texts.filter(Boolean).join(isBox(model, 'VBox') ? '\n' : ' ')
  }
  const {value, max, description} = state
  const label = typeof description === 'string' ? plain(description) : ''
  if (/Progress/.test(String(model['model_name'])))
    return [label, bar(Number(value), Number(max))].filter(Boolean).join(' ')
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return label
  return [label, plain(String(value))].filter(Boolean).join(' ')
}

function isBox(model: Record<string, unknown>, name: string): boolean {
  return String(model['model_name']).startsWith(name)
}

/** As `tqdm` draws it. */
function bar(value: number, max: number): string {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const full = Math.round(part * 10)
  return `|${'█'.repeat(full)}${' '.repeat(10 - full)}|`
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

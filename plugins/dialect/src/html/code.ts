// Cells with what they put out, and live components, which are shown as what is written of them.

import type {ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'

import {storedOutputs} from '../cell/nbformat-outputs.ts'
import type {Cell, Live} from '../nodes.ts'
import {element, placed, text, type Made} from './element.ts'
import {outputElements} from './outputs.ts'

/** A listing as remark-rehype has it, in a box with what it puts out. */
export function cell(state: State, node: Cell): Made {
  const code = node.hidesCode ? [] : [listing(state, node)]
  const stored = node.hidesOutput ? [] : storedOutputs(node.outputs ?? [])
  const outputs = stored.flatMap((output) => outputElements(state, output))
  if (outputs.length === 0) return code
  return placed(state, node, element('div', {className: ['cell']}, state.wrap([...code, ...outputs], true)))
}

function listing(state: State, node: Cell): ElementContent {
  const value = node.value === '' ? '' : `${node.value}\n`
  const code = element('code', {className: [`language-${node.language}`]}, [text(value)])
  state.patch(node, code)
  const pre = element('pre', {}, [code])
  state.patch(node, pre)
  return pre
}

export function live(state: State, node: Live): Made {
  const lines = [[node.component, ...attributesOf(node)].join(' '), node.value]
  const words = lines.filter((line) => line !== '').join('\n')
  if (words === '') return undefined
  const code = element('code', {}, [text(`${words}\n`)])
  return placed(state, node, element('pre', {className: ['live']}, [code]))
}

function attributesOf({attributes}: Live): string[] {
  return Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}=${/[\s"]/.test(value) ? JSON.stringify(value) : value}`,
  )
}

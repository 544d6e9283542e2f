import type {ReactNode} from 'react'
import {Live} from '../../../plugins/live/src/react/index.ts'

/** Props of `<Live>`, or a paragraph between. */
export type Block = {component: string} & Record<string, unknown>

export function Blocks({blocks}: {blocks: readonly Block[]}): ReactNode {
  return blocks.map((block, index) => <Live key={index} page="/" {...block} />)
}

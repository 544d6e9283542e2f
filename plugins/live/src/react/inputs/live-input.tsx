import type {ReactNode} from 'react'
import type {Attributes} from '../../attributes.ts'
import type {LiveProps} from '../block-props.ts'

export function isInput(_component: string): boolean {
  return false
}

export function LiveInput(_props: LiveProps & {attributes: Attributes}): ReactNode {
  return null
}

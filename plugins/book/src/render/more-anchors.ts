// A thing with several labels is found under each of them.

import type {TargetRefs} from '../index/page-refs.ts'
import {element, type Content} from './element.ts'

/** What stands before the thing and has the ids of its labels behind the first. */
export function moreAnchors(target: TargetRefs | undefined): Content[] {
  return (target?.moreIds ?? []).map((id) => element('span', {id}, []))
}

// `globals()`: one dict for each namespace, whose entries are its names.
import {Dict} from '../objects/dict.ts'
import type {Namespace} from './namespace.ts'

const dicts = new WeakMap<Namespace, Dict>()

export function dictOf(namespace: Namespace): Dict {
  let dict = dicts.get(namespace)
  if (!dict) dicts.set(namespace, (dict = Dict.ofNames(namespace.names())))
  return dict
}

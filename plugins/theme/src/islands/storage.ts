// The reader's storage as Docusaurus uses it: the same names, so that the choices of one client hold in the other.

import {client} from '../client/settings.ts'

export function stored(name: string): string | null {
  try {
    return place()?.getItem(keyOf(name)) ?? null
  } catch {
    return null
  }
}

/** `null` forgets. */
export function store(name: string, value: string | null): void {
  try {
    if (value === null) place()?.removeItem(keyOf(name))
    else place()?.setItem(keyOf(name), value)
  } catch {
    // storage may be forbidden: the choice holds for this page
  }
}

export function keyOf(name: string): string {
  return name + client.storage.namespace
}

function place(): Storage | undefined {
  // a site may forbid it: then it says `none`, which the types do not know
  return window[client.storage.type]
}

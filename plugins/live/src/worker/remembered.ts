// What probes chose, kept on the page's side for its other pages: a worker has no such store, and its own memory ends with the page.
import type {BackendName, ProbeReport} from 'd2lbook-tensor'

const storeName = 'd2lbook-backends'

/** By the keys of the probes; empty where the browser keeps nothing. */
export function rememberedChoices(): Record<string, BackendName> {
  try {
    const kept: unknown = JSON.parse(globalThis.sessionStorage.getItem(storeName) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, BackendName>) : {}
  } catch {
    return {}
  }
}

export function rememberChoice({key, chosen}: ProbeReport): void {
  try {
    const choices = {...rememberedChoices(), [key]: chosen}
    globalThis.sessionStorage.setItem(storeName, JSON.stringify(choices))
  } catch {
    // private windows and full stores: the next page tries again
  }
}

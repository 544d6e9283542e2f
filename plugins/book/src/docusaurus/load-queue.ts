// Docusaurus loads a plugin anew with every event, also while a load is under way. Here loads follow one another, and
// all that were asked for in the meantime are one.

/** A load that never came to its end holds up the next one no longer than this. */
const patience = 30_000

interface Load<T> {
  content: Promise<T>
  /** How many wait for it. */
  users: number
  end: () => void
}

export class LoadQueue<T extends object> {
  #last: Promise<void> = Promise.resolve()
  #next: Load<T> | undefined
  /** Under way: loaded, but not yet handed on by all who asked. */
  #current: Load<T> | undefined

  /** The result of `load`, which begins when the last one is finished. */
  run(load: () => Promise<T>): Promise<T> {
    if (this.#next) {
      this.#next.users += 1
      return this.#next.content
    }
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const begun = this.#last.then(() => {
      this.#current = this.#next
      this.#next = undefined
      setTimeout(end, patience).unref()
      return load()
    })
    const content = begun.catch((error: unknown) => {
      end()
      throw error
    })
    this.#next = {users: 1, end, content}
    this.#last = ended
    return content
  }

  /** One of those who asked has done with the content. */
  finish(): void {
    const load = this.#current
    if (!load) return
    load.users -= 1
    if (load.users <= 0) load.end()
  }
}

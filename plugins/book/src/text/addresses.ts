// Questions about addresses as pages write them.

/** `%20` is a space; what is no encoding stays as it is. */
export function decodeAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs)
    } catch {
      return signs
    }
  })
}

/** A path as an address: what means something in one is encoded, in each of its parts. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Whether an address lies on another server, or holds its content itself. */
export function isElsewhere(address: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)
}

/** Whether the address of a site is one that nobody else can reach. */
export function isOnThisMachine(address: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address)
}

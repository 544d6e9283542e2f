// What a reader has done to an element before React has taken it over, done once more.

/** Keeps what the event was about; what is returned does it again. */
export function repeat(target: Element, event: Event): () => void {
  if (event.type === 'click') {
    // a box that is checked now would be checked twice
    event.preventDefault()
    return () => {
      if (target instanceof HTMLElement) target.click()
      else target.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))
    }
  }
  const {type} = event
  if (!(target instanceof HTMLInputElement)) return () => send(target, type)
  const {value} = target
  return () => {
    setAsReader(target, value)
    send(target, type)
  }
}

function send(target: Element, type: string): void {
  target.dispatchEvent(new Event(type, {bubbles: true}))
}

/**
 * React tells a change from what it has seen last, which is what is set through the element itself; a reader's hand goes
 * another way, and so does the setter of all elements.
 */
function setAsReader(input: HTMLInputElement, value: string): void {
  input.value = input.defaultValue
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
}

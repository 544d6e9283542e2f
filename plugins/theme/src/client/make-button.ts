/**
 * A button that submits nothing.
 *
 * @param names its text; or its label, which is heard, where an icon is seen
 */
export function makeButton(
  page: Document,
  className: string,
  {text, label}: {text?: string; label?: string},
): HTMLButtonElement {
  const button = page.createElement('button')
  button.type = 'button'
  if (className) button.className = className
  if (label !== undefined) button.setAttribute('aria-label', label)
  if (text !== undefined) button.textContent = text
  return button
}

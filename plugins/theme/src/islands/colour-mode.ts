// The switch between light, dark and what the system says, as Docusaurus has it: the same attributes of `<html>`, the
// same place in the reader's storage. A script in the page sets the first colours before anything is drawn.

import {translate} from '../client/translate.ts'
import {client} from '../client/settings.ts'
import {keyOf, store} from './storage.ts'

type Colours = 'light' | 'dark'
/** `null`: as the system, or the site, has it. */
type Choice = Colours | null

const storageName = 'theme'
const buttons = 'button[class*="toggleButton"]'

export function listenForColours(page: Document): void {
  const view = page.defaultView
  page.addEventListener('click', ({target}) => {
    if (!(target instanceof Element) || !target.closest(buttons)) return
    const choice = next(page)
    store(storageName, choice)
    show(page, choice)
  })
  systemColours(page)?.addEventListener('change', () => {
    if (choiceOf(page) === null) show(page, null)
  })
  view?.addEventListener('storage', ({key, newValue}) => {
    if (key === keyOf(storageName)) show(page, newValue === 'light' || newValue === 'dark' ? newValue : null)
  })
  enableSwitches(page)
}

/** A switch is dead until its script is there. */
export function enableSwitches(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(buttons)) {
    button.disabled = false
    for (const name of button.classList)
      if (name.startsWith('toggleButtonDisabled')) button.classList.remove(name)
    label(button)
  }
}

function next(page: Document): Choice {
  const now = choiceOf(page)
  if (!client.followsSystem) return coloursOf(page) === 'dark' ? 'light' : 'dark'
  if (now === null) return 'light'
  return now === 'light' ? 'dark' : null
}

function show(page: Document, choice: Choice): void {
  const root = page.documentElement
  root.dataset['theme'] = choice ?? ownColours(page)
  root.dataset['themeChoice'] = choice ?? 'system'
  for (const button of page.querySelectorAll<HTMLButtonElement>(buttons)) label(button)
}

function ownColours(page: Document): Colours {
  if (!client.followsSystem) return client.colours
  return systemColours(page)?.matches ? 'dark' : 'light'
}

function systemColours({defaultView}: Document): MediaQueryList | undefined {
  return defaultView?.matchMedia('(prefers-color-scheme: dark)')
}

function coloursOf({documentElement: {dataset}}: Document): Colours {
  return dataset['theme'] === 'dark' ? 'dark' : 'light'
}

function choiceOf({documentElement: {dataset}}: Document): Choice {
  const choice = dataset['themeChoice']
  return choice === 'light' || choice === 'dark' ? choice : null
}

function label(button: HTMLButtonElement): void {
  const mode = nameOf(choiceOf(button.ownerDocument))
  button.title = mode
  button.ariaLabel = translate(
    {id: 'theme.colorToggle.ariaLabel', message: 'Switch between dark and light mode (currently {mode})'},
    {mode},
  )
}

function nameOf(choice: Choice): string {
  if (choice === 'light')
    return translate({id: 'theme.colorToggle.ariaLabel.mode.light', message: 'light mode'})
  if (choice === 'dark') return translate({id: 'theme.colorToggle.ariaLabel.mode.dark', message: 'dark mode'})
  return translate({id: 'theme.colorToggle.ariaLabel.mode.system', message: 'system mode'})
}

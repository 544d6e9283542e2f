// The choice to see the original of a translation: its buttons stand in the page.

import {styled} from '../client/later-styles.ts'
import {chooseMode, chosenMode, modes, type OriginalsMode} from '../client/originals-choice.ts'
import {translate} from '../client/translate.ts'
import {translationParts} from '../page-parts.ts'

const bars = `.${translationParts.note}[data-kind="translation"]`
const choices = `.${translationParts.originalsChoice} > button`

export function listenForOriginals(page: Document): void {
  const bar = page.querySelector<HTMLElement>(bars)
  const article = bar?.closest<HTMLElement>('.theme-doc-markdown')
  const address = bar?.dataset['originals']
  if (!bar || !article || address === undefined) return
  const buttons = [...bar.querySelectorAll<HTMLElement>(choices)]
  const output = bar.querySelector('output')
  let hide = (): void => {}
  let turn = 0

  async function show(mode: OriginalsMode): Promise<void> {
    const own = ++turn
    for (const [at, button] of buttons.entries()) button.ariaPressed = String(modes[at] === mode)
    hide()
    hide = () => {}
    output?.replaceChildren()
    if (mode === 'hidden') return
    try {
      const {showOriginals} = await styled(article!.ownerDocument, import('../client/originals.ts'))
      const undo = await showOriginals(article!, {mode, address: address!, swapWord: swapWord()})
      if (own === turn) hide = undo
      else undo()
    } catch {
      if (own === turn) output?.replaceChildren(failedWords())
    }
  }

  for (const [at, button] of buttons.entries())
    button.addEventListener('click', () => {
      chooseMode(modes[at] ?? 'hidden')
      void show(chosenMode())
    })
  void show(chosenMode())
}

function swapWord(): string {
  return translate({id: 'theme.d2lbook.translation.swap', message: 'Change the language of this paragraph'})
}

function failedWords(): string {
  return translate({id: 'theme.d2lbook.translation.failed', message: 'The original could not be loaded'})
}

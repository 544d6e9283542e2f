// The form of a cell: its controls show what its code says, and what they are set to is written there.

import {
  inputsOf,
  inputValue,
  literalFor,
  withLiteral,
  type FormInput,
  type InputValue,
} from 'd2lbook-python/form'
import {attributes, formParts} from '../../page-parts.ts'

type Control = HTMLInputElement | HTMLSelectElement

export class CellForm {
  readonly #controls: ReadonlyMap<number, Control>

  constructor(cell: Element) {
    const fields = cell.querySelectorAll<HTMLElement>(`:scope > .${formParts.form} > .${formParts.field}`)
    this.#controls = new Map(
      [...fields].flatMap((field) => {
        const control = field.querySelector<Control>('input, select')
        return control ? [[Number(field.getAttribute(attributes.input)), control] as const] : []
      }),
    )
  }

  get isEmpty(): boolean {
    return this.#controls.size === 0
  }

  /** The text with what the controls are set to; what an input cannot be is marked, and left out. */
  textFor(source: string): string {
    const inputs = inputsOf(source)
    let text = source
    // from the end on: places before a change stay where they are
    for (const [index, input] of [...inputs.entries()].toReversed()) {
      const control = this.#controls.get(index)
      if (!control || isSame(control, input)) continue
      const literal = literalFor(input, valueOf(control))
      mark(control, literal === undefined)
      if (literal !== undefined) text = withLiteral(text, input, literal)
    }
    return text
  }

  /** The controls show what the text says; those that it has no longer rest. */
  show(source: string): void {
    const inputs = inputsOf(source)
    for (const [index, control] of this.#controls) {
      const input = inputs[index]
      control.disabled = input === undefined
      if (!input || isSame(control, input)) continue
      mark(control, false)
      setValue(control, inputValue(input))
    }
  }
}

/** Whether a control says what the text says, however it is written there. */
function isSame(control: Control, input: FormInput): boolean {
  return valueOf(control) === inputValue(input)
}

function valueOf(control: Control): InputValue {
  return control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value
}

function setValue(control: Control, value: InputValue): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox')
    control.checked = value === true || value === 'True'
  else if (control instanceof HTMLSelectElement) choose(control, String(value))
  else control.value = String(value)
  const beside = control.nextElementSibling
  if (beside instanceof HTMLOutputElement) beside.value = control.value
}

/** An editor may write what is not among the choices. */
function choose(control: HTMLSelectElement, value: string): void {
  if (![...control.options].some((option) => option.value === value)) control.add(new Option(value, value), 0)
  control.value = value
}

function mark(control: Control, isWrong: boolean): void {
  if (isWrong) control.setAttribute('aria-invalid', 'true')
  else control.removeAttribute('aria-invalid')
}

/** Every control is a native element with a visible label. */
export interface Labelled {
  label: string
  disabled?: boolean
}

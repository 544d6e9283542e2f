// Runs programs that plot, as cells of a page.
import {createSession, type CellResult} from 'd2lbook-python'
import type {Axes, Figure} from 'd2lbook-picture'

export async function runCells(...sources: string[]): Promise<CellResult[]> {
  const cells = sources.map((source, index) => ({id: `c${index}`, source}))
  return createSession({cells, onEvent: () => {}}).runAll()
}

/** What a program shows, which must end well. */
export async function figuresOf(source: string): Promise<Figure[]> {
  const [result] = await runCells(`import matplotlib.pyplot as plt\n${source}`)
  if (result?.status !== 'ok') throw new Error(JSON.stringify(result?.outputs ?? result))
  return result.outputs.flatMap((output) => (output.kind === 'figure' ? [output.data] : []))
}

/** The axes of the only figure. */
export async function axesOf(source: string): Promise<Axes[]> {
  const [figure, ...others] = await figuresOf(source)
  if (!figure || others.length > 0) throw new Error(`${others.length + 1} figures`)
  return figure.axes
}

/** Type and text of the error that it ends with; what was open then is shown after it. */
export async function errorOf(source: string): Promise<string> {
  const [result] = await runCells(`import matplotlib.pyplot as plt\n${source}`)
  const error = result?.outputs.find((output) => output.kind === 'error')
  return error ? `${error.data.type}: ${error.data.message}` : 'no error'
}

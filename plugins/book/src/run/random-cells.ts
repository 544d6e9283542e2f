// Which cells of a program show numbers that were drawn, told from their text.

import {Dependencies, namesOfCell} from 'd2lbook-python/program'

/** For each cell, whether it or one whose values it uses draws random numbers. */
export function drawsNumbers(sources: readonly string[]): boolean[] {
  const names = sources.map((source) => namesOfCell(source))
  const dependencies = new Dependencies(names)
  const draws = (at: number) => names[at]?.isRandom ?? false
  return sources.map((_, i) => draws(i) || dependencies.valuesOf(i).some(draws))
}

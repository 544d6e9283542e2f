// A table of the form of NASA's measurements of the noise of airfoils: frequency, angle, chord, velocity, thickness, level of sound.
// The levels come from a smooth rule and chance.
import type {Random} from '../../live/src/data/random.ts'

const frequencies = [
  200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000, 10_000,
  12_500, 16_000, 20_000,
]
const chords = [0.0254, 0.0508, 0.1016, 0.1524, 0.2286, 0.3048]
const speeds = [31.7, 39.6, 55.5, 71.3]

/** Fields with tabs between them. */
export function airfoilTable(count: number, random: Random): string {
  const pick = (from: readonly number[]): number => from[random.integer(from.length)] ?? 0
  const lines = Array.from({length: count}, () => {
    const [frequency, chord, speed] = [pick(frequencies), pick(chords), pick(speeds)]
    const angle = Math.round(random.uniform(0, 22) * 10) / 10
    const thickness = (0.0004 + 0.02 * chord) * Math.exp(0.11 * angle)
    const peak = Math.log(1600 * (speed / 55) * (0.01 / (thickness + 0.004)) ** 0.5)
    const level =
      131 +
      12 * Math.log10(speed / 55) -
      2.1 * (Math.log(frequency) - peak) ** 2 * 0.9 -
      18 * chord -
      0.12 * angle +
      random.normal() * 2
    return [frequency, angle, chord, speed, thickness.toPrecision(6), level.toFixed(3)].join('\t')
  })
  return `${lines.join('\n')}\n`
}

// How arrays lie on a device. A thread computes four neighbouring numbers, a quad: reading is what costs, and a quad is read at once.
// WebGL2 keeps arrays as textures of quads, WebGPU as plain buffers; numbers are in the same order on both.
import type {GpuMode} from './renderer.ts'

/** The threads of a kernel: quads along a row, rows of a matrix, matrices. */
export interface Grid {
  quads: number
  rows: number
  matrices: number
}

/** Where a thread is, as expressions. `flat` counts the quads of the whole output. */
export interface ThreadPosition {
  lines: string[]
  quad: string
  row: string
  matrix: string
  flat: string
}

export interface Layout {
  /** gpu.js's `output` for these threads. */
  output(grid: Grid): number[]
  place(grid: Grid): ThreadPosition
  /** Four numbers of the array `name`. `prefix` begins the names of variables. */
  quad(name: string, index: string, prefix: string): {lines: string[]; values: string[]}
  /** One number. */
  single(name: string, index: string, prefix: string): {lines: string[]; value: string}
}

/** Textures are addressed flat, and a position along several axes is found by dividing. */
const textures: Layout = {
  output: ({quads, rows, matrices}) => [quads * rows * matrices],
  place: ({quads, rows, matrices}) => {
    const lines: string[] = []
    const divided = (dividend: string, divisor: number, quotient: string, remainder: string): void => {
      lines.push(...divideLines(dividend, divisor, quotient, remainder))
    }
    if (rows * matrices === 1)
      return {lines, quad: 'this.thread.x', row: '0', matrix: '0', flat: 'this.thread.x'}
    divided('this.thread.x', quads, 'line', 'quad')
    if (matrices === 1) return {lines, quad: 'quad', row: 'line', matrix: '0', flat: 'this.thread.x'}
    divided('line', rows, 'matrix', 'row')
    return {lines, quad: 'quad', row: 'row', matrix: 'matrix', flat: 'this.thread.x'}
  },
  quad: (name, index, prefix) => ({
    lines: [`const ${prefix} = ${name}[${index}];`],
    values: [0, 1, 2, 3].map((channel) => `${prefix}[${channel}]`),
  }),
  single: (name, index, prefix) => {
    const [at, four, channel] = [`${prefix}at`, `${prefix}four`, `${prefix}channel`]
    const lines = [
      `const ${at} = ${index};`,
      `const ${prefix}whole = Math.floor((${at} + 0.5) / 4.0);`,
      `const ${channel} = ${at} - ${prefix}whole * 4.0;`,
      `const ${four} = ${name}[${prefix}whole];`,
    ]
    const upper = `(${channel} < 2.5 ? ${four}[2] : ${four}[3])`
    return {lines, value: `(${channel} < 0.5 ? ${four}[0] : (${channel} < 1.5 ? ${four}[1] : ${upper}))`}
  },
}

/** Buffers have axes of threads, so that positions stay whole numbers; an index that is made of them is never rounded. */
const buffers: Layout = {
  output: ({quads, rows, matrices}) =>
    matrices > 1 ? [quads, rows, matrices] : rows > 1 ? [quads, rows] : [quads],
  place: ({quads, rows, matrices}) => {
    const row = rows * matrices > 1 ? 'this.thread.y' : '0'
    const matrix = matrices > 1 ? 'this.thread.z' : '0'
    const line = matrices > 1 ? `(${matrix} * ${rows} + ${row})` : row
    const flat = rows * matrices > 1 ? `(${line} * ${quads} + this.thread.x)` : 'this.thread.x'
    return {lines: [], quad: 'this.thread.x', row, matrix, flat}
  },
  quad: (name, index) => ({
    lines: [],
    values: [0, 1, 2, 3].map((channel) => `${name}[(${index}) * 4 + ${channel}]`),
  }),
  single: (name, index) => ({lines: [], value: `${name}[${index}]`}),
}

export const layouts: Record<GpuMode, Layout> = {webgl2: textures, webgpu: buffers}

/**
 * Whole quotient and remainder. Shaders divide floats with an error of a few units in the last place; half a step keeps
 * the quotient clear of whole numbers, and the two corrections catch what is left for large dividends.
 */
export function divideLines(
  dividend: string,
  divisor: number,
  quotient: string,
  remainder: string,
): string[] {
  return [
    `let ${quotient} = Math.floor((${dividend} + 0.5) / ${divisor});`,
    `let ${remainder} = ${dividend} - ${quotient} * ${divisor};`,
    `if (${remainder} < 0) { ${quotient} -= 1; ${remainder} += ${divisor}; }`,
    `if (${remainder} >= ${divisor}) { ${quotient} += 1; ${remainder} -= ${divisor}; }`,
  ]
}

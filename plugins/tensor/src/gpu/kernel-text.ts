// Kernels as the text that gpu.js translates to shaders. Text, never functions: minifiers rename and rewrite functions, and break them.
// Every kernel gives one number per thread, the flat index `this.thread.x` of its output.
import {isFlat} from '../kernel-calls.ts'
import type {
  ConcatCall,
  GatherCall,
  KernelCall,
  MapCall,
  MatmulCall,
  PlaceCall,
  ReduceCall,
  RowsCall,
  Scalar,
  ScatterCall,
} from '../kernel-calls.ts'
import {functionTexts} from './function-texts.ts'

/** The arguments of one kernel under the names by which its text knows them. */
export interface KernelNames<Slot> {
  /** The argument that holds a slot's values. */
  slot(slot: Slot): string
  /** Whether the argument is addressed `[row][column][0]`. */
  hasRowAxis(slot: Slot): boolean
  /** A literal, or the argument that holds a named scalar. */
  scalar(scalar: Scalar): string
}

/** Statements, and the expression that is their result. */
interface Fragment {
  lines: string[]
  value: string
}

/** The body of a kernel for a call and the maps that follow on its result. */
export function kernelBody<Slot>(
  call: KernelCall<Slot>,
  maps: MapCall<Slot>[],
  names: KernelNames<Slot>,
): string {
  const lines: string[] = []
  let {lines: first, value} = fragment(call, names)
  lines.push(...first)
  let previous = call.output
  for (const [i, map] of maps.entries()) {
    lines.push(`const fused${i} = ${value};`)
    const operands = map.inputs.map(({slot}) =>
      slot === previous ? `fused${i}` : `${names.slot(slot)}[this.thread.x]`,
    )
    const applied = applyText(map, operands, names, `next${i}`)
    lines.push(...applied.lines)
    value = applied.value
    previous = map.output
  }
  return [...lines, `return ${value};`].join('\n')
}

function fragment<Slot>(call: KernelCall<Slot>, names: KernelNames<Slot>): Fragment {
  switch (call.kernel) {
    case 'map':
      return mapText(call, names)
    case 'matmul':
      return matmulText(call, names)
    case 'reduce':
      return reduceText(call, names)
    case 'place':
      return placeText(call, names)
    case 'concat':
      return concatText(call, names)
    case 'gather':
      return gatherText(call, names)
    case 'scatter':
      return scatterText(call, names)
    case 'rows':
      return rowsText(call, names)
  }
}

/** Operands get names first: a function's text may use each more than once. */
function applyText<Slot>(
  map: MapCall<Slot>,
  operands: string[],
  names: KernelNames<Slot>,
  prefix: string,
): Fragment {
  const lines = operands.map((operand, i) => `const ${prefix}${i} = ${operand};`)
  const [x = '', y = x, z = x] = operands.map((_, i) => `${prefix}${i}`)
  const [a = '', b = '', c = ''] = map.scalars.map((scalar) => names.scalar(scalar))
  return {lines, value: functionTexts[map.fn](x, y, z, a, b, c)}
}

function mapText<Slot>(call: MapCall<Slot>, names: KernelNames<Slot>): Fragment {
  if (call.inputs.every(isFlat)) {
    const operands = call.inputs.map(({slot}) => `${names.slot(slot)}[this.thread.x]`)
    return applyText(call, operands, names, 'input')
  }
  const coordinates = coordinateLines(call.shape)
  const operands = call.inputs.map(({slot, strides, offset = 0}) => {
    const terms = strides.flatMap((stride, axis) => (stride === 0 ? [] : [`at${axis} * ${stride}`]))
    return `${names.slot(slot)}[${[...terms, offset].join(' + ')}]`
  })
  const applied = applyText(call, operands, names, 'input')
  return {lines: [...coordinates, ...applied.lines], value: applied.value}
}

/** `at0`, `at1`, ...: where the thread is along each axis. */
function coordinateLines(shape: number[]): string[] {
  const lines = ['let rest = this.thread.x;']
  for (let axis = shape.length - 1; axis > 0; axis--) {
    lines.push(...divideLines('rest', shape[axis]!, `whole${axis}`, `at${axis}`), `rest = whole${axis};`)
  }
  return [...lines, 'const at0 = rest;']
}

/**
 * Whole quotient and remainder. Shaders divide floats with an error of a few units in the last place; half a step keeps
 * the quotient clear of whole numbers, and the two corrections catch what is left for large dividends.
 */
function divideLines(dividend: string, divisor: number, quotient: string, remainder: string): string[] {
  return [
    `let ${quotient} = Math.floor((${dividend} + 0.5) / ${divisor});`,
    `let ${remainder} = ${dividend} - ${quotient} * ${divisor};`,
    `if (${remainder} < 0) { ${quotient} -= 1; ${remainder} += ${divisor}; }`,
    `if (${remainder} >= ${divisor}) { ${quotient} += 1; ${remainder} -= ${divisor}; }`,
  ]
}

function matmulText<Slot>(call: MatmulCall<Slot>, names: KernelNames<Slot>): Fragment {
  const {m, n, k, batch} = call
  const lines = divideLines('this.thread.x', n, 'line', 'column')
  if (batch > 1) lines.push(...divideLines('line', m, 'matrix', 'row'))
  else lines.push('const matrix = 0;', 'const row = line;')
  const [leftRow, leftInner] = call.transposeLeft ? [1, m] : [k, 1]
  const [rightColumn, rightInner] = call.transposeRight ? [k, 1] : [1, n]
  lines.push(
    `const leftStart = matrix * ${call.leftStep} + row * ${leftRow};`,
    `const rightStart = matrix * ${call.rightStep} + column * ${rightColumn};`,
    `let sum = ${call.bias === undefined ? '0.0' : `${names.slot(call.bias)}[column]`};`,
    `for (let k = 0; k < ${k}; k++) {`,
    `  sum += ${names.slot(call.left)}[leftStart + k * ${leftInner}] * ${names.slot(call.right)}[rightStart + k * ${rightInner}];`,
    '}',
  )
  return {lines, value: 'sum'}
}

function reduceText<Slot>({fn, size, inner, input}: ReduceCall<Slot>, names: KernelNames<Slot>): Fragment {
  const lines = divideLines('this.thread.x', inner, 'outer', 'column')
  lines.push(`const start = outer * ${size * inner} + column;`)
  const element = (index: string): string => `${names.slot(input)}[start + ${index} * ${inner}]`
  if (fn === 'sum') {
    lines.push('let total = 0.0;', `for (let k = 0; k < ${size}; k++) {`, `  total += ${element('k')};`, '}')
    return {lines, value: 'total'}
  }
  const better = fn === 'max' || fn === 'argmax' ? '>' : '<'
  lines.push(
    `let best = ${names.slot(input)}[start];`,
    'let place = 0.0;',
    `for (let k = 1; k < ${size}; k++) {`,
    `  const candidate = ${element('k')};`,
    `  if (candidate ${better} best) { best = candidate; place = k; }`,
    '}',
  )
  return {lines, value: fn.startsWith('arg') ? 'place' : 'best'}
}

/** Each place of the output asks whether it is one of the input's. */
function placeText<Slot>(call: PlaceCall<Slot>, names: KernelNames<Slot>): Fragment {
  const lines = [...coordinateLines(call.shape), 'let isInside = 1.0;', 'let from = 0.0;']
  for (const [axis, size] of call.sizes.entries()) {
    const [start, step] = [call.starts[axis]!, call.steps[axis]!]
    const distance = step < 0 ? `${start} - at${axis}` : `at${axis} - ${start}`
    lines.push(
      `const distance${axis} = ${distance};`,
      ...divideLines(`distance${axis}`, Math.abs(step), `index${axis}`, `beside${axis}`),
      `if (beside${axis} > 0.5) { isInside = 0.0; }`,
      `if (index${axis} < 0) { isInside = 0.0; }`,
      `if (index${axis} >= ${size}) { isInside = 0.0; }`,
      `from = from * ${size} + index${axis};`,
    )
  }
  lines.push(
    `let value = ${call.into === undefined ? '0.0' : `${names.slot(call.into)}[this.thread.x]`};`,
    `if (isInside > 0.5) { value = ${names.slot(call.input)}[from]; }`,
  )
  return {lines, value: 'value'}
}

function concatText<Slot>({widths, inputs}: ConcatCall<Slot>, names: KernelNames<Slot>): Fragment {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const lines = [...divideLines('this.thread.x', total, 'line', 'column'), 'let value = 0.0;']
  let start = 0
  for (const [i, width] of widths.entries()) {
    const element = `${names.slot(inputs[i]!)}[line * ${width} + column - ${start}]`
    const isHere = `column >= ${start} && column < ${start + width}`
    lines.push(`if (${isHere}) { value = ${element}; }`)
    start += width
  }
  return {lines, value: 'value'}
}

/** A large table has an axis for its rows: row times columns can be beyond what a float counts exactly. */
function gatherText<Slot>(
  {columns, table, index, offset}: GatherCall<Slot>,
  names: KernelNames<Slot>,
): Fragment {
  const lines = divideLines('this.thread.x', columns, 'row', 'column')
  lines.push(`const from = ${names.slot(index)}[${names.scalar(offset)} + row];`)
  const place = names.hasRowAxis(table) ? '[from][column][0]' : `[from * ${columns} + column]`
  return {lines, value: `${names.slot(table)}${place}`}
}

/** Each place of the output looks for its rows among all: shaders cannot add to one place from many. */
function scatterText<Slot>(
  {rows, columns, input, index}: ScatterCall<Slot>,
  names: KernelNames<Slot>,
): Fragment {
  const lines = divideLines('this.thread.x', columns, 'row', 'column')
  lines.push(
    'let total = 0.0;',
    `for (let k = 0; k < ${rows}; k++) {`,
    `  if (Math.abs(${names.slot(index)}[k] - row) < 0.5) { total += ${names.slot(input)}[k * ${columns} + column]; }`,
    '}',
  )
  return {lines, value: 'total'}
}

function rowsText<Slot>(call: RowsCall<Slot>, names: KernelNames<Slot>): Fragment {
  const {fn, columns, input, labels, scale = 1} = call
  const element = (index: string): string => `${names.slot(input)}[start + ${index}]`
  const label = labels === undefined ? '-1.0' : `${names.slot(labels)}[row]`
  const lines =
    fn === 'softmaxLoss'
      ? ['const row = this.thread.x;']
      : divideLines('this.thread.x', columns, 'row', 'column')
  lines.push(
    `const start = row * ${columns};`,
    `let largest = ${element('0')};`,
    `for (let k = 1; k < ${columns}; k++) { largest = Math.max(largest, ${element('k')}); }`,
    'let total = 0.0;',
    `for (let k = 0; k < ${columns}; k++) { total += Math.exp(${element('k')} - largest); }`,
  )
  switch (fn) {
    case 'softmax':
      return {lines, value: `Math.exp(${element('column')} - largest) / total`}
    case 'logSoftmax':
      return {lines, value: `${element('column')} - largest - Math.log(total)`}
    case 'softmaxLoss':
      return {
        lines: [...lines, `const label = ${label};`],
        value: `Math.log(total) - (${element('label')} - largest)`,
      }
    case 'softmaxGradient':
      lines.push(
        `let target = 0.0;`,
        `if (Math.abs(column - ${label}) < 0.5) { target = 1.0; }`,
        `const probability = Math.exp(${element('column')} - largest) / total;`,
      )
      return {lines, value: `(probability - target) * ${scale}`}
  }
}

// Kernels as the text that gpu.js translates to shaders. Text, never functions: minifiers rename and rewrite functions, and break them.
import {isFlat} from '../kernel-calls.ts'
import type {
  ConcatCall,
  GatherCall,
  KernelCall,
  MapCall,
  PlaceCall,
  ReduceCall,
  RowsCall,
  ScanCall,
  ScatterCall,
} from '../kernel-calls.ts'
import {functionTexts} from './function-texts.ts'
import {KernelWriter, type Quad} from './kernel-writer.ts'
import type {Grid, Layout} from './layout.ts'
import {matmulGrid, writeMatmul} from './matmul-text.ts'

export interface KernelText {
  source: string
  /** gpu.js's `output`, in quads. */
  output: number[]
}

const channels = [0, 1, 2, 3]

/** A kernel for a call and the maps that follow on its result, of `size` numbers. Its arguments are the slots and the named scalars. */
export function kernelText<Slot>(
  call: KernelCall<Slot>,
  maps: MapCall<Slot>[],
  size: number,
  slots: readonly Slot[],
  scalars: readonly string[],
  layout: Layout,
): KernelText {
  const grid = gridOf(call, size)
  const writer = new KernelWriter(layout, grid, slots, scalars)
  let values = writeCall(call, writer).map((value) => writer.declare(value))
  let previous = call.output
  for (const map of maps) {
    const results = values
    const operands = map.inputs.map(({slot}) =>
      slot === previous ? results : writer.quad(slot, writer.place.flat),
    )
    values = applyFunction(map, operands, writer).map((value) => writer.declare(value))
    previous = map.output
  }
  return {source: writer.finish(values), output: layout.output(grid)}
}

/** Threads have their own axes where rows are whole quads. */
function gridOf(call: KernelCall<unknown>, size: number): Grid {
  const rowsOf = (columns: number): Grid | undefined =>
    columns % 4 === 0 ? {quads: columns / 4, rows: size / columns, matrices: 1} : undefined
  const flat = {quads: Math.ceil(size / 4), rows: 1, matrices: 1}
  switch (call.kernel) {
    case 'matmul':
      return matmulGrid(call)
    case 'reduce':
      return rowsOf(call.inner) ?? flat
    case 'gather':
    case 'scatter':
      return rowsOf(call.columns) ?? flat
    case 'map':
    case 'scan':
    case 'place':
    case 'concat':
    case 'rows':
      return flat
  }
}

function writeCall<Slot>(call: KernelCall<Slot>, writer: KernelWriter<Slot>): Quad {
  switch (call.kernel) {
    case 'map':
      return writeMap(call, writer)
    case 'matmul':
      return writeMatmul(call, writer)
    case 'reduce':
      return call.inner % 4 === 0
        ? writeReduceRows(call, writer)
        : eachAlone(writer, (at) => writeReduce(call, writer, at))
    case 'scan':
      return eachAlone(writer, (at) => writeScan(call, writer, at))
    case 'place':
      return eachAlone(writer, (at) => writePlace(call, writer, at))
    case 'concat':
      return eachAlone(writer, (at) => writeConcat(call, writer, at))
    case 'gather':
      return call.columns % 4 === 0
        ? writeGatherRows(call, writer)
        : eachAlone(writer, (at) => writeGather(call, writer, at))
    case 'scatter':
      return eachAlone(writer, (at) => writeScatter(call, writer, at))
    case 'rows':
      return eachAlone(writer, (at) => writeRows(call, writer, at))
  }
}

/** Four numbers that have nothing to do with each other; `write` is given the flat index of one. */
function eachAlone<Slot>(writer: KernelWriter<Slot>, write: (at: string) => string): Quad {
  return channels.map((channel) =>
    writer.declare(write(writer.declare(`${writer.place.flat} * 4 + ${channel}`))),
  )
}

/** Operands are declared first: a function's text may use each more than once. */
function applyFunction<Slot>(map: MapCall<Slot>, operands: Quad[], writer: KernelWriter<Slot>): Quad {
  const [a = '', b = '', c = ''] = map.scalars.map((scalar) => writer.scalar(scalar))
  return channels.map((channel) => {
    const [x = '', y = x, z = x] = operands.map((operand) => writer.declare(operand[channel]!))
    return functionTexts[map.fn](x, y, z, a, b, c)
  })
}

function writeMap<Slot>(call: MapCall<Slot>, writer: KernelWriter<Slot>): Quad {
  const coordinates = call.inputs.every(isFlat)
    ? []
    : channels.map((channel) =>
        coordinatesOf(writer, writer.declare(`${writer.place.flat} * 4 + ${channel}`), call.shape),
      )
  const operands = call.inputs.map((input): Quad => {
    if (isFlat(input)) return writer.quad(input.slot, writer.place.flat)
    const {slot, strides, offset = 0} = input
    if (strides.every((stride) => stride === 0)) {
      const value = writer.single(slot, String(offset))
      return channels.map(() => value)
    }
    return coordinates.map((at) => {
      const terms = strides.flatMap((stride, axis) => (stride === 0 ? [] : [`${at[axis]!} * ${stride}`]))
      return writer.single(slot, [...terms, offset].join(' + '))
    })
  })
  return applyFunction(call, operands, writer)
}

/** Where a flat index is along each axis. */
function coordinatesOf<Slot>(writer: KernelWriter<Slot>, at: string, shape: number[]): string[] {
  const coordinates: string[] = []
  let rest = at
  for (const length of shape.slice(1).toReversed()) {
    const [quotient, remainder] = writer.divide(rest, length)
    coordinates.unshift(remainder)
    rest = quotient
  }
  return [rest, ...coordinates]
}

/** Sums and extremes of four neighbouring columns. */
function writeReduceRows<Slot>({fn, size, inner, input}: ReduceCall<Slot>, writer: KernelWriter<Slot>): Quad {
  const {row, quad} = writer.place
  const index = (k: string): string => `(${row} * ${size} + ${k}) * ${inner / 4} + ${quad}`
  return writeReduction(fn, size, writer, (k) => writer.quad(input, index(k)))
}

function writeReduce<Slot>(
  {fn, size, inner, input}: ReduceCall<Slot>,
  writer: KernelWriter<Slot>,
  at: string,
): string {
  const [outer, column] = writer.divide(at, inner)
  const start = writer.declare(`${outer} * ${size * inner} + ${column}`)
  return writeReduction(fn, size, writer, (k) => [writer.single(input, `${start} + ${k} * ${inner}`)])[0]!
}

/** Of as many lines of numbers at once as `read` gives. */
function writeReduction<Slot>(
  fn: ReduceCall<unknown>['fn'],
  size: number,
  writer: KernelWriter<Slot>,
  read: (k: string) => string[],
): string[] {
  if (fn === 'sum') {
    // all but the first, so that there are as many totals as lines
    const totals = read('0').map((value) => writer.declare(value))
    writer.loop(
      size,
      (k) => {
        for (const [i, value] of read(k).entries()) writer.write(`${totals[i]!} += ${value};`)
      },
      1,
    )
    return totals
  }
  const better = fn === 'max' || fn === 'argmax' ? '>' : '<'
  const bests = read('0').map((value) => ({value: writer.declare(value), place: writer.declare('0.0')}))
  writer.loop(
    size,
    (k) => {
      for (const [i, candidate] of read(k).entries()) {
        const {value, place} = bests[i]!
        writer.write(`if (${candidate} ${better} ${value}) { ${value} = ${candidate}; ${place} = ${k}; }`)
      }
    },
    1,
  )
  return bests.map(({value, place}) => (fn.startsWith('arg') ? place : value))
}

/** Each thread adds up its own. */
function writeScan<Slot>(
  {size, inner, input}: ScanCall<Slot>,
  writer: KernelWriter<Slot>,
  at: string,
): string {
  const [line, column] = writer.divide(at, inner)
  const [outer, last] = writer.divide(line, size)
  const start = writer.declare(`${outer} * ${size * inner} + ${column}`)
  const total = writer.declare('0.0')
  writer.loop(size, (k) => {
    const value = writer.single(input, `${start} + ${k} * ${inner}`)
    writer.write(`if (${k} <= ${last}) { ${total} += ${value}; }`)
  })
  return total
}

/** Each place of the output asks whether it is one of the input's. */
function writePlace<Slot>(call: PlaceCall<Slot>, writer: KernelWriter<Slot>, at: string): string {
  const isInside = writer.declare('1.0')
  const from = writer.declare('0.0')
  for (const [axis, coordinate] of coordinatesOf(writer, at, call.shape).entries()) {
    const [size, start, step] = [call.sizes[axis]!, call.starts[axis]!, call.steps[axis]!]
    const distance = writer.declare(step < 0 ? `${start} - ${coordinate}` : `${coordinate} - ${start}`)
    const [index, beside] = writer.divide(distance, Math.abs(step))
    writer.write(
      `if (${beside} > 0.5) { ${isInside} = 0.0; }`,
      `if (${index} < 0) { ${isInside} = 0.0; }`,
      `if (${index} >= ${size}) { ${isInside} = 0.0; }`,
      `${from} = ${from} * ${size} + ${index};`,
    )
  }
  const value = writer.declare(call.into === undefined ? '0.0' : writer.single(call.into, at))
  writer.write(`if (${isInside} < 0.5) { ${from} = 0.0; }`)
  const part = writer.single(call.input, from)
  writer.write(`if (${isInside} > 0.5) { ${value} = ${part}; }`)
  return value
}

function writeConcat<Slot>(
  {widths, inputs}: ConcatCall<Slot>,
  writer: KernelWriter<Slot>,
  at: string,
): string {
  const [line, column] = writer.divide(
    at,
    widths.reduce((total, width) => total + width, 0),
  )
  const value = writer.declare('0.0')
  let start = 0
  for (const [i, width] of widths.entries()) {
    const end = start + width
    const isHere = `${column} >= ${start} && ${column} < ${end}`
    const part = writer.single(
      inputs[i]!,
      `${line} * ${width} + Math.max(0, Math.min(${width - 1}, ${column} - ${start}))`,
    )
    writer.write(`if (${isHere}) { ${value} = ${part}; }`)
    start = end
  }
  return value
}

function writeGatherRows<Slot>(call: GatherCall<Slot>, writer: KernelWriter<Slot>): Quad {
  const {row, quad} = writer.place
  const from = writer.single(call.index, `${writer.scalar(call.offset)} + ${row}`)
  return writer.quad(call.table, `${from} * ${call.columns / 4} + ${quad}`)
}

function writeGather<Slot>(call: GatherCall<Slot>, writer: KernelWriter<Slot>, at: string): string {
  const [row, column] = writer.divide(at, call.columns)
  const from = writer.single(call.index, `${writer.scalar(call.offset)} + ${row}`)
  return writer.single(call.table, `${from} * ${call.columns} + ${column}`)
}

/** Each place of the output looks for its rows among all: shaders cannot add to one place from many. */
function writeScatter<Slot>(
  {rows, columns, input, index}: ScatterCall<Slot>,
  writer: KernelWriter<Slot>,
  at: string,
): string {
  const [row, column] = writer.divide(at, columns)
  const total = writer.declare('0.0')
  writer.loop(rows, (k) => {
    const target = writer.single(index, k)
    const value = writer.single(input, `${k} * ${columns} + ${column}`)
    writer.write(`if (Math.abs(${target} - ${row}) < 0.5) { ${total} += ${value}; }`)
  })
  return total
}

function writeRows<Slot>(call: RowsCall<Slot>, writer: KernelWriter<Slot>, at: string): string {
  const {fn, columns, input, labels, scale = 1} = call
  const [row, column] = fn === 'softmaxLoss' ? [at, '0'] : writer.divide(at, columns)
  const start = writer.declare(`${row} * ${columns}`)
  const element = (index: string): string => writer.single(input, `${start} + ${index}`)
  const largest = writer.declare(element('0'))
  writer.loop(columns, (k) => writer.write(`${largest} = Math.max(${largest}, ${element(k)});`), 1)
  const total = writer.declare('0.0')
  writer.loop(columns, (k) => writer.write(`${total} += Math.exp(${element(k)} - ${largest});`))
  if (fn === 'softmaxLoss') {
    const hit = element(labels === undefined ? '0' : writer.single(labels, row))
    return `Math.log(${total}) - (${hit} - ${largest})`
  }
  const shifted = writer.declare(`${element(column)} - ${largest}`)
  if (fn === 'logSoftmax') return `${shifted} - Math.log(${total})`
  const probability = writer.declare(`Math.exp(${shifted}) / ${total}`)
  if (fn === 'softmax' || labels === undefined) return probability
  const label = writer.single(labels, row)
  return `(${probability} - (Math.abs(${column} - ${label}) < 0.5 ? 1.0 : 0.0)) * ${scale}`
}

// output[m, n] = left[m, k] · right[k, n] (+ bias): tiles of 4 rows by 8 columns held in registers, over panels packed to lie in cache.
// Addresses are in bytes; `...Row` and `...Inner` are the distances between neighbours along m or n and along k.

const tileRows: i32 = 4
const tileColumns: i32 = 8
/** Depth of a panel: a strip of 8 columns then takes 8 KiB, a block of rows 64 KiB. */
const panelDepth: i32 = 256
const blockRows: i32 = 64

/** In one instruction where the processor has one and the kernels are built for it, else in two. */
// @ts-ignore: decorator
@inline
function multiplyAdd(x: v128, y: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(x, y, sum)
  return f32x4.add(sum, f32x4.mul(x, y))
}

/** Floats of scratch memory that `matmul` needs for these sizes. */
export function matmulScratch(n: i32, k: i32): i32 {
  const depth = min(k, panelDepth)
  const paddedColumns = (n + tileColumns - 1) & ~(tileColumns - 1)
  return paddedColumns * depth + blockRows * depth + tileRows * tileColumns
}

export function matmul(
  m: i32,
  n: i32,
  k: i32,
  left: usize,
  right: usize,
  transposeLeft: bool,
  transposeRight: bool,
  bias: usize,
  output: usize,
  scratch: usize,
): void {
  const leftRow = (transposeLeft ? 1 : k) << 2
  const leftInner = (transposeLeft ? m : 1) << 2
  const rightColumn = (transposeRight ? k : 1) << 2
  const rightInner = (transposeRight ? 1 : n) << 2
  const paddedColumns = (n + tileColumns - 1) & ~(tileColumns - 1)
  const edge = scratch
  const strips = edge + (<usize>(tileRows * tileColumns) << 2)
  const panel = strips + (<usize>(paddedColumns * min(k, panelDepth)) << 2)
  // packing rows pays when they are read for many strips and lie far apart
  const packsLeft = n > 2 * tileColumns && m * k > 8192

  if (k == 0) return fill(m, n, bias, output)
  for (let inner = 0; inner < k; inner += panelDepth) {
    const depth = min(panelDepth, k - inner)
    const rightStart = right + <usize>(inner * rightInner)
    packStrips(n, depth, rightStart, rightColumn, rightInner, strips)
    for (let row = 0; row < m; row += blockRows) {
      const rows = min(blockRows, m - row)
      const leftStart = left + <usize>(inner * leftInner) + <usize>(row * leftRow)
      const outputStart = output + (<usize>(row * n) << 2)
      const isFirst = inner == 0
      if (packsLeft) {
        packRows(rows, depth, leftStart, leftRow, leftInner, panel)
        block(rows, n, depth, panel, 0, 4, tileRows << 2, strips, isFirst, bias, outputStart, edge)
      } else {
        block(rows, n, depth, leftStart, leftRow * tileRows, leftRow, leftInner, strips, isFirst, bias, outputStart, edge)
      }
    }
  }
}

/** Every tile of a block of rows. `leftTile` is the distance between tiles of rows; 0 means that they are packed one after the other. */
function block(
  rows: i32,
  n: i32,
  depth: i32,
  left: usize,
  leftTile: i32,
  leftRow: i32,
  leftInner: i32,
  strips: usize,
  isFirst: bool,
  bias: usize,
  output: usize,
  edge: usize,
): void {
  const tileStep = leftTile == 0 ? (depth * tileRows) << 2 : leftTile
  for (let column = 0; column < n; column += tileColumns) {
    const strip = strips + (<usize>(column * depth) << 2)
    const columns = min(tileColumns, n - column)
    const biasHere: usize = bias == 0 ? 0 : bias + (<usize>column << 2)
    for (let row = 0; row < rows; row += tileRows) {
      const leftHere = left + <usize>((row >> 2) * tileStep)
      const target = output + (<usize>(row * n + column) << 2)
      const rowsHere = min(tileRows, rows - row)
      if (columns == tileColumns && rowsHere == tileRows) {
        tile(depth, leftHere, leftRow, leftRow, leftRow, leftInner, strip, isFirst, biasHere, target, n << 2)
      } else {
        edgeTile(depth, leftHere, leftRow, leftInner, strip, isFirst, biasHere, target, n, rowsHere, columns, edge)
      }
    }
  }
}

/** 4 by 8 sums in 8 registers. Rows are given by the distance from each to the next, so that missing ones can repeat the last. */
// @ts-ignore: decorator
@inline
function tile(
  depth: i32,
  left: usize,
  step1: i32,
  step2: i32,
  step3: i32,
  leftInner: i32,
  strip: usize,
  isFirst: bool,
  bias: usize,
  output: usize,
  outputRow: i32,
): void {
  const output1 = output + <usize>outputRow
  const output2 = output1 + <usize>outputRow
  const output3 = output2 + <usize>outputRow
  let a0 = f32x4.splat(0)
  let a1 = a0
  let b0 = a0
  let b1 = a0
  let c0 = a0
  let c1 = a0
  let d0 = a0
  let d1 = a0
  if (!isFirst) {
    a0 = v128.load(output)
    a1 = v128.load(output, 16)
    b0 = v128.load(output1)
    b1 = v128.load(output1, 16)
    c0 = v128.load(output2)
    c1 = v128.load(output2, 16)
    d0 = v128.load(output3)
    d1 = v128.load(output3, 16)
  } else if (bias != 0) {
    a0 = v128.load(bias)
    a1 = v128.load(bias, 16)
    b0 = a0
    b1 = a1
    c0 = a0
    c1 = a1
    d0 = a0
    d1 = a1
  }
  let row0 = left
  let row1 = row0 + <usize>step1
  let row2 = row1 + <usize>step2
  let row3 = row2 + <usize>step3
  const end = strip + <usize>(depth << 5)
  for (let at = strip; at < end; at += 32) {
    const right0 = v128.load(at)
    const right1 = v128.load(at, 16)
    const l0 = v128.load32_splat(row0)
    a0 = multiplyAdd(l0, right0, a0)
    a1 = multiplyAdd(l0, right1, a1)
    const l1 = v128.load32_splat(row1)
    b0 = multiplyAdd(l1, right0, b0)
    b1 = multiplyAdd(l1, right1, b1)
    const l2 = v128.load32_splat(row2)
    c0 = multiplyAdd(l2, right0, c0)
    c1 = multiplyAdd(l2, right1, c1)
    const l3 = v128.load32_splat(row3)
    d0 = multiplyAdd(l3, right0, d0)
    d1 = multiplyAdd(l3, right1, d1)
    row0 += leftInner
    row1 += leftInner
    row2 += leftInner
    row3 += leftInner
  }
  v128.store(output, a0)
  v128.store(output, a1, 16)
  v128.store(output1, b0)
  v128.store(output1, b1, 16)
  v128.store(output2, c0)
  v128.store(output2, c1, 16)
  v128.store(output3, d0)
  v128.store(output3, d1, 16)
}

/** A tile that juts out: computed whole in `edge`, of which the part inside is copied. */
function edgeTile(
  depth: i32,
  left: usize,
  leftRow: i32,
  leftInner: i32,
  strip: usize,
  isFirst: bool,
  bias: usize,
  output: usize,
  n: i32,
  rows: i32,
  columns: i32,
  edge: usize,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = edge + (<usize>(row * tileColumns + column) << 2)
      let value: f32 = 0
      if (!isFirst) value = load<f32>(output + (<usize>(row * n + column) << 2))
      else if (bias != 0) value = load<f32>(bias + (<usize>column << 2))
      store<f32>(at, value)
    }
  }
  const step1 = rows > 1 ? leftRow : 0
  const step2 = rows > 2 ? leftRow : 0
  const step3 = rows > 3 ? leftRow : 0
  tile(depth, left, step1, step2, step3, leftInner, strip, false, 0, edge, tileColumns << 2)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = load<f32>(edge + (<usize>(row * tileColumns + column) << 2))
      store<f32>(output + (<usize>(row * n + column) << 2), value)
    }
  }
}

/** The right operand as strips of 8 columns, each `[depth, 8]`; missing columns are 0. */
function packStrips(n: i32, depth: i32, right: usize, column: i32, inner: i32, strips: usize): void {
  let to = strips
  for (let start = 0; start < n; start += tileColumns) {
    const from = right + <usize>(start * column)
    const columns = min(tileColumns, n - start)
    if (columns == tileColumns && column == 4) {
      for (let i = 0; i < depth; i++) {
        const line = from + <usize>(i * inner)
        v128.store(to, v128.load(line))
        v128.store(to, v128.load(line, 16), 16)
        to += 32
      }
    } else if (columns == tileColumns) {
      packTransposed(depth, from, column, inner, to, 32)
      packTransposed(depth, from + <usize>(column << 2), column, inner, to + 16, 32)
      to += <usize>(depth << 5)
    } else {
      for (let i = 0; i < depth; i++) {
        const line = from + <usize>(i * inner)
        for (let c = 0; c < tileColumns; c++) {
          store<f32>(to, c < columns ? load<f32>(line + <usize>(c * column)) : 0)
          to += 4
        }
      }
    }
  }
}

/** The left operand as tiles of 4 rows, each `[depth, 4]`; missing rows are 0. */
function packRows(rows: i32, depth: i32, left: usize, leftRow: i32, inner: i32, panel: usize): void {
  let to = panel
  for (let start = 0; start < rows; start += tileRows) {
    const from = left + <usize>(start * leftRow)
    const count = min(tileRows, rows - start)
    if (count == tileRows && leftRow == 4) {
      for (let i = 0; i < depth; i++) {
        v128.store(to, v128.load(from + <usize>(i * inner)))
        to += 16
      }
    } else if (count == tileRows) {
      packTransposed(depth, from, leftRow, inner, to, 16)
      to += <usize>(depth << 4)
    } else {
      for (let i = 0; i < depth; i++) {
        for (let r = 0; r < tileRows; r++) {
          store<f32>(to, r < count ? load<f32>(from + <usize>(r * leftRow + i * inner)) : 0)
          to += 4
        }
      }
    }
  }
}

/** Four lines that lie along k, turned into quadruples `toStep` bytes apart. */
function packTransposed(depth: i32, from: usize, line: i32, inner: i32, to: usize, toStep: i32): void {
  let line0 = from
  let line1 = line0 + <usize>line
  let line2 = line1 + <usize>line
  let line3 = line2 + <usize>line
  let at = to
  let i = 0
  if (inner == 4) {
    for (; i + 4 <= depth; i += 4) {
      const a = v128.load(line0)
      const b = v128.load(line1)
      const c = v128.load(line2)
      const d = v128.load(line3)
      const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
      const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
      const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
      const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
      v128.store(at, v128.shuffle<f64>(abLow, cdLow, 0, 2))
      at += toStep
      v128.store(at, v128.shuffle<f64>(abLow, cdLow, 1, 3))
      at += toStep
      v128.store(at, v128.shuffle<f64>(abHigh, cdHigh, 0, 2))
      at += toStep
      v128.store(at, v128.shuffle<f64>(abHigh, cdHigh, 1, 3))
      at += toStep
      line0 += 16
      line1 += 16
      line2 += 16
      line3 += 16
    }
  }
  for (; i < depth; i++) {
    store<f32>(at, load<f32>(line0))
    store<f32>(at, load<f32>(line1), 4)
    store<f32>(at, load<f32>(line2), 8)
    store<f32>(at, load<f32>(line3), 12)
    at += toStep
    line0 += inner
    line1 += inner
    line2 += inner
    line3 += inner
  }
}

/** The product of nothing: the bias, or 0. */
function fill(m: i32, n: i32, bias: usize, output: usize): void {
  for (let row = 0; row < m; row++) {
    for (let column = 0; column < n; column++) {
      const value: f32 = bias == 0 ? 0.0 : load<f32>(bias + (<usize>column << 2))
      store<f32>(output + (<usize>(row * n + column) << 2), value)
    }
  }
}

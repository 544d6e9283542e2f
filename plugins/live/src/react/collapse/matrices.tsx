// The matrices of both layers, and of the one that equals them.
import type {ReactNode} from 'react'
import type {CollapseValues} from '../../components/affine-collapse.ts'
import {collapse, makeTwoLayers, transposed} from '../../model/two-layers.ts'

/** W₁W₂ = W and b₁W₂ + b₂ = b in numbers; inputs are rows, as in the book. */
export function Matrices({units, seed}: Pick<CollapseValues, 'units' | 'seed'>): ReactNode {
  const layers = makeTwoLayers(units, seed)
  const {w, b} = collapse(layers)
  return (
    <div className="d2l-live-matrices">
      <Matrix name="W₁" values={transposed(layers.w1, 2)} columns={units} />
      <span>·</span>
      <Matrix name="W₂" values={transposed(layers.w2, units)} columns={2} />
      <span>=</span>
      <Matrix name="W" values={transposed(w, 2)} columns={2} />
      <span>,</span>
      <Matrix name="b = b₁W₂ + b₂" values={b} columns={2} />
    </div>
  )
}

function Matrix({name, values, columns}: {name: string; values: number[]; columns: number}): ReactNode {
  const rows = Array.from({length: values.length / columns}, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  )
  return (
    <table className="d2l-live-matrix">
      <caption>{name}</caption>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`row ${index + 1}`}>
            {row.map((value, column) => (
              <td key={`column ${column + 1}`}>{value.toFixed(2).replace('-', '−')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// The parameters and the work of a network, layer by layer.
import type {ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import {multiplyAdds, parameterCount} from '../../model/network.ts'
import {grouped} from '../../model/number-text.ts'

/** What each layer costs, and all together. */
export function CostTable({sizes, say}: {sizes: number[]; say: Say}): ReactNode {
  const layers = sizes.slice(1).map((outputs, layer) => ({layer: layer + 1, inputs: sizes[layer]!, outputs}))
  return (
    <table className="d2l-live-table">
      <thead>
        <tr>
          <th scope="col">{say('layer')}</th>
          <th scope="col">{say('weights')}</th>
          <th scope="col">{say('biases')}</th>
          <th scope="col">{say('parameterColumn')}</th>
          <th scope="col">{say('cost')}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({layer, inputs, outputs}) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{`${grouped(inputs)} × ${grouped(outputs)}`}</td>
            <td>{grouped(outputs)}</td>
            <td>{grouped((inputs + 1) * outputs)}</td>
            <td>{grouped(inputs * outputs)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {say('together')}
          </th>
          <td>{grouped(parameterCount(sizes))}</td>
          <td>{grouped(multiplyAdds(sizes))}</td>
        </tr>
      </tfoot>
    </table>
  )
}

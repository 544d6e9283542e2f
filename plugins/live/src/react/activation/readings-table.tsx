// Every function with its formula, its value and its derivative at x.
import type {ReactNode} from 'react'
import {curveClass, signed, type ActivationValues} from '../../components/activation.ts'
import {activations, hasSlope} from '../../data/activations.ts'
import type {Say} from '../../words/say.ts'
import {activationTitles} from '../../model/network.ts'
import {rounded} from '../../model/number-text.ts'
import type {ActivationName, Reading} from './computed-curves.ts'

interface Props {
  values: ActivationValues
  readings: readonly Reading[]
  say: Say
}

export function ReadingsTable({values, readings, say}: Props): ReactNode {
  const at = signed(values.x)
  return (
    <table className="d2l-live-table">
      <thead>
        <tr>
          <th scope="col">{say('activation')}</th>
          <th scope="col" className="d2l-live-formula">
            f(x)
          </th>
          <th scope="col">{`f(${at})`}</th>
          <th scope="col">{`f′(${at})`}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map(({name, read}) => (
          <tr key={name}>
            <th scope="row">
              <span className={`d2l-live-swatch ${curveClass(name)}`} />
              {activationTitles[name]}
            </th>
            <td className="d2l-live-formula">{formulaWith(name, values.alpha)}</td>
            <td>{rounded(read.value)}</td>
            <td>{rounded(read.derivative)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function formulaWith(name: ActivationName, alpha: number): string {
  const {formula} = activations[name]
  return hasSlope(name) ? formula.replace('α', alpha.toFixed(2)) : formula
}

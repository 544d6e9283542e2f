// Which backend computes, how fast, and why; the reader may choose another.
import {useId, type ReactNode} from 'react'
import type {BackendName} from 'd2lbook-tensor'
import {backendOption} from '../../components/common-options.ts'
import type {Say} from '../../words/say.ts'
import type {BackendSeen} from '../../training/training-model.ts'

interface Props {
  seen: BackendSeen | undefined
  millisecondsPerStep: number | undefined
  wanted: BackendName | 'auto'
  onChoose: (backend: BackendName | 'auto') => void
  say: Say
}

export function BackendBadge({seen, millisecondsPerStep, wanted, onChoose, say}: Props): ReactNode {
  const name = useId()
  const speed =
    millisecondsPerStep === undefined
      ? undefined
      : say('millisecondsPerStep', {time: shortTime(millisecondsPerStep)})
  return (
    <details className="d2l-live-badge">
      <summary title={say('backendDetails')}>
        <span className="d2l-live-badge-name">
          {seen ? say(`backend_${seen.backend}`) : say('backendStarting')}
        </span>
        {speed ? <span className="d2l-live-badge-speed">{speed}</span> : null}
      </summary>
      <fieldset>
        <legend>{say('backend')}</legend>
        {backendOption.values.map((backend) => (
          <div key={backend}>
            <input
              id={`${name}-${backend}`}
              type="radio"
              name={name}
              checked={wanted === backend}
              onChange={() => onChoose(backend)}
            />
            <label htmlFor={`${name}-${backend}`}>
              {say(`backend_${backend}`)}
              <small>{backend === 'auto' ? '' : reason(backend, seen, say)}</small>
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}

function reason(backend: BackendName, seen: BackendSeen | undefined, say: Say): string {
  const candidate = seen?.report?.candidates.find((each) => each.backend === backend)
  if (!candidate) return seen?.backend === backend && !seen.report ? say('backendAsked') : ''
  const parts = [candidate.reason]
  if (candidate.millisecondsPerStep !== undefined)
    parts.push(say('millisecondsPerStep', {time: shortTime(candidate.millisecondsPerStep)}))
  if (candidate.deviation)
    parts.push(say('deviation', {value: candidate.deviation.toExponential(0).replace('-', '−')}))
  return parts.filter(Boolean).join(' · ')
}

function shortTime(milliseconds: number): string {
  return milliseconds < 0.1
    ? String(Number(milliseconds.toPrecision(1)))
    : milliseconds < 10
      ? milliseconds.toFixed(2)
      : milliseconds.toFixed(0)
}

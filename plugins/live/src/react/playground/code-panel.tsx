// The same network as code of four frameworks.
import {useMemo, useState, type KeyboardEvent, type ReactNode} from 'react'
import {exportCode, frameworks, type FrameworkName} from '../../export/export-code.ts'
import type {Points} from '../../data/points.ts'
import type {Say} from '../../messages/say.ts'
import {playgroundPoints, playgroundProblem, type PlaygroundValues} from '../../model/playground.ts'
import type {Frame} from '../../worker/protocol.ts'

interface Props {
  values: PlaygroundValues
  own: Points
  frame: Frame | undefined
  say: Say
}

export function CodePanel({values, own, frame, say}: Props): ReactNode {
  const [chosen, setChosen] = useState<FrameworkName>('pytorch')
  const [isCopied, setIsCopied] = useState(false)
  const code = useMemo(() => {
    const problem = playgroundProblem(values, playgroundPoints(values, own))
    return exportCode(chosen, {...problem, ...(frame ? {state: frame.state} : {})})
  }, [chosen, values, own, frame])
  const names = Object.keys(frameworks) as FrameworkName[]
  const choose = (name: FrameworkName): void => {
    setChosen(name)
    setIsCopied(false)
  }
  const move = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    if (by === undefined) return
    event.preventDefault()
    choose(names[(names.indexOf(chosen) + by + names.length) % names.length]!)
  }
  return (
    <div className="d2l-live-code">
      <div className="d2l-live-code-head">
        <div role="tablist" aria-label={say('exportCode')}>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === chosen}
              tabIndex={name === chosen ? 0 : -1}
              onClick={() => choose(name)}
              onKeyDown={move}
            >
              {frameworks[name].title}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="d2l-live-quiet"
          onClick={() => void navigator.clipboard?.writeText(code).then(() => setIsCopied(true))}
        >
          {isCopied ? say('copied') : say('copyCode')}
        </button>
      </div>
      <pre role="tabpanel" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </div>
  )
}

// The same model as code of four frameworks.
import {useEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react'
import {frameworks, type FrameworkName} from '../../export/frameworks.ts'
import type {Say} from '../../words/say.ts'

interface Props {
  program: (framework: FrameworkName) => Promise<string>
  say: Say
}

export function CodePanel({program, say}: Props): ReactNode {
  const [chosen, setChosen] = useState<FrameworkName>('pytorch')
  const [isCopied, setIsCopied] = useState(false)
  const [code, setCode] = useState('')
  useEffect(() => {
    let isCurrent = true
    void program(chosen).then((text) => isCurrent && setCode(text))
    return () => {
      isCurrent = false
    }
  }, [chosen, program])
  const tabs = useRef<HTMLDivElement>(null)
  const names = Object.keys(frameworks) as FrameworkName[]
  const choose = (name: FrameworkName): void => {
    setChosen(name)
    setIsCopied(false)
  }
  const move = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = (names.indexOf(chosen) + by + names.length) % names.length
    choose(names[next]!)
    tabs.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="d2l-live-code">
      <div className="d2l-live-code-head">
        <div ref={tabs} role="tablist" aria-label={say('exportCode')}>
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
              {frameworks[name]}
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

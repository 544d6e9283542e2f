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
  const choose = (name: FrameworkName): void => {
    setChosen(name)
    setIsCopied(false)
  }
  return (
    <div className="d2l-live-code">
      <div className="d2l-live-code-head">
        <FrameworkTabs chosen={chosen} onChoose={choose} label={say('exportCode')} />
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

const names = Object.keys(frameworks) as FrameworkName[]

function FrameworkTabs(props: {
  chosen: FrameworkName
  onChoose: (name: FrameworkName) => void
  label: string
}): ReactNode {
  const {chosen, onChoose, label} = props
  const tabs = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = (names.indexOf(chosen) + by + names.length) % names.length
    onChoose(names[next]!)
    tabs.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={tabs} role="tablist" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={move}
        >
          {frameworks[name]}
        </button>
      ))}
    </div>
  )
}

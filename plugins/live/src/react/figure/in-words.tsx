// The picture of the moment in words, for whoever opens it.
import {useEffect, useRef, useState, type ReactNode} from 'react'
import type {Say} from '../../words/say.ts'

/** `describe` is only called while the words are open, and at most once a second. */
export function InWords({describe, say}: {describe: () => string; say: Say}): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const latest = useRef(describe)
  useEffect(() => {
    latest.current = describe
  }, [describe])
  useEffect(() => {
    if (!isOpen) return undefined
    const timer = setInterval(() => setText(latest.current()), 1000)
    return () => clearInterval(timer)
  }, [isOpen])
  return (
    <details
      className="d2l-live-words"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
        setText(describe())
      }}
    >
      <summary>{say('description')}</summary>
      <p>{text}</p>
    </details>
  )
}

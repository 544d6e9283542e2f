// Taking a figure along: as a link, as code.
import {Suspense, lazy, useState, type ReactNode} from 'react'
import type {FrameworkName} from '../../export/frameworks.ts'
import type {Say} from '../../messages/say.ts'
import {linkAddress} from '../../share/open-link.ts'
import {Icon} from '../icons.tsx'

const CodePanel = lazy(async () => ({default: (await import('./code-panel.tsx')).CodePanel}))

interface Props {
  id: string
  /** The state of the moment, as a link holds it. */
  state: () => string
  /** The model of the moment as a program. Another function where the program is another. */
  program: (framework: FrameworkName) => Promise<string>
  /** What an author leaves out. */
  hides?: {link: boolean; code: boolean}
  say: Say
}

export function ShareBar({id, state, program, hides, say}: Props): ReactNode {
  const [copied, setCopied] = useState<{link: string; isDone: boolean}>()
  const [showsCode, setShowsCode] = useState(false)
  const copy = async (): Promise<void> => {
    const link = linkAddress(location.href, id, state())
    const isDone = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied({link, isDone: isDone ?? false})
  }
  return (
    <>
      <div className="d2l-live-bar d2l-live-share">
        {hides?.link ? null : (
          <button type="button" className="d2l-live-button" onClick={() => void copy()}>
            <Icon name="link" />
            {say('copyLink')}
          </button>
        )}
        {hides?.code ? null : (
          <button
            type="button"
            className="d2l-live-button"
            aria-expanded={showsCode}
            onClick={() => setShowsCode(!showsCode)}
          >
            <Icon name="code" />
            {say('exportCode')}
          </button>
        )}
        <output className="d2l-live-note">{copied?.isDone ? say('linkCopied') : ''}</output>
      </div>
      {copied && !copied.isDone ? (
        <label className="d2l-live-control">
          {say('copyFailed')}
          <input type="text" readOnly value={copied.link} onFocus={(event) => event.target.select()} />
        </label>
      ) : null}
      {showsCode ? (
        <Suspense>
          <CodePanel {...{program, say}} />
        </Suspense>
      ) : null}
    </>
  )
}

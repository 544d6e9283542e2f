// Taking a figure along: as a link, as code.
import {Suspense, lazy, useState, type ReactNode} from 'react'
import type {FramePart} from '../../control.ts'
import {linkAddress} from '../../share/open-link.ts'
import {Icon} from '../icons.tsx'
import type {Figure} from './use-figure.ts'

const CodePanel = lazy(async () => ({default: (await import('./code-panel.tsx')).CodePanel}))

interface Props {
  figure: Figure
  hides: readonly FramePart[]
}

export function ShareBar({figure, hides}: Props): ReactNode {
  const {id, program, linkState, say} = figure
  const [copied, setCopied] = useState<{link: string; isDone: boolean}>()
  const [showsCode, setShowsCode] = useState(false)
  const copy = async (): Promise<void> => {
    const link = linkAddress(location.href, id, linkState())
    const isDone = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied({link, isDone: isDone ?? false})
  }
  return (
    <>
      <div className="d2l-live-bar d2l-live-share">
        {hides.includes('share') ? null : (
          <button type="button" className="d2l-live-button" onClick={() => void copy()}>
            <Icon name="link" />
            {say('copyLink')}
          </button>
        )}
        {hides.includes('code') ? null : (
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
      {copied && !copied.isDone ? <CopyByHand label={say('copyFailed')} link={copied.link} /> : null}
      {showsCode ? (
        <Suspense>
          <CodePanel {...{program, say}} />
        </Suspense>
      ) : null}
    </>
  )
}

function CopyByHand({label, link}: {label: string; link: string}): ReactNode {
  return (
    <label className="d2l-live-control">
      {label}
      <input type="text" readOnly value={link} onFocus={(event) => event.target.select()} />
    </label>
  )
}

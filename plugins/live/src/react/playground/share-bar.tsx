// Taking the network along: as a link, as code.
import {useState, type ReactNode} from 'react'
import {mlpOptions} from '../../components/mlp-options.ts'
import type {Points} from '../../data/points.ts'
import type {Say} from '../../messages/say.ts'
import type {PlaygroundValues} from '../../model/playground.ts'
import {encodeLinkState, flattenState} from '../../share/link-state.ts'
import type {Frame} from '../../worker/protocol.ts'
import {Icon} from '../icons.tsx'
import {CodePanel} from './code-panel.tsx'

interface Props {
  id: string
  values: PlaygroundValues
  own: Points
  frame: Frame | undefined
  say: Say
}

export function ShareBar(props: Props): ReactNode {
  const {id, values, own, frame, say} = props
  const [copied, setCopied] = useState<{link: string; isDone: boolean}>()
  const [showsCode, setShowsCode] = useState(false)
  const copy = async (): Promise<void> => {
    const link = shareLink(location.href, id, {values, own, frame})
    const isDone = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied({link, isDone: isDone ?? false})
  }
  return (
    <>
      <div className="d2l-live-bar d2l-live-share">
        {values.controls.includes('share') ? (
          <button type="button" className="d2l-live-button" onClick={() => void copy()}>
            <Icon name="link" />
            {copied?.isDone ? say('copied') : say('copyLink')}
          </button>
        ) : null}
        {values.controls.includes('code') ? (
          <button
            type="button"
            className="d2l-live-button"
            aria-expanded={showsCode}
            onClick={() => setShowsCode(!showsCode)}
          >
            <Icon name="code" />
            {say('exportCode')}
          </button>
        ) : null}
      </div>
      {copied && !copied.isDone ? (
        <label className="d2l-live-control">
          {say('copyFailed')}
          <input type="text" readOnly value={copied.link} onFocus={(event) => event.target.select()} />
        </label>
      ) : null}
      {showsCode ? <CodePanel {...{values, frame, own, say}} /> : null}
    </>
  )
}

/** The page's address with the state of this very network. */
export function shareLink(
  address: string,
  id: string,
  {values, own, frame}: {values: PlaygroundValues; own: Points; frame: Frame | undefined},
): string {
  const url = new URL(address)
  const state = encodeLinkState(mlpOptions, {
    values,
    step: frame?.step ?? 0,
    ...(frame && frame.step > 0 ? {parameters: flattenState(frame.state)} : {}),
    ...(values.data === 'points' ? {points: own} : {}),
  })
  const others = new URLSearchParams([...url.searchParams].filter(([name]) => name !== id)).toString()
  // not by `searchParams.set`, which escapes what may stand as it is
  url.search = [others, `${encodeURIComponent(id)}=${state}`].filter(Boolean).join('&')
  url.hash = id
  return url.href
}

// What went wrong, in plain words, and what the figure does about it.
import type {ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import type {SeenTrouble} from '../../worker/client.ts'

export function TroubleNote({trouble, say}: {trouble: SeenTrouble | undefined; say: Say}): ReactNode {
  return (
    <div role="alert" className={trouble ? 'd2l-live-trouble' : undefined}>
      {trouble ? troubleText(trouble, say) : ''}
    </div>
  )
}

type Texts = {[K in SeenTrouble['kind']]: (trouble: Extract<SeenTrouble, {kind: K}>, say: Say) => string}

const texts: Texts = {
  'backend-lost': ({backend, next, reason}, say) =>
    say('backendLost', {backend: say(`backend_${backend}`), next: say(`backend_${next}`), reason}),
  'engine-failed': ({reason}, say) => say('engineFailed', {reason}),
  'worker-lost': ({step}, say) => say('workerLost', {step}),
  'worker-gone': (_, say) => say('workerGone'),
  'no-worker': (_, say) => say('noWorker'),
  diverged: (_, say) => say('diverged'),
  'state-refused': (_, say) => say('restoreFailed'),
}

function troubleText(trouble: SeenTrouble, say: Say): string {
  // the kind of a trouble chooses its own text
  const text = texts[trouble.kind] as (trouble: SeenTrouble, say: Say) => string
  return text(trouble, say)
}

import {hydrateRoot} from 'react-dom/client'
import {Blocks, type Block} from './blocks.tsx'

const errors: string[] = []
Object.assign(globalThis, {hydrationErrors: errors})
const blocks = JSON.parse(document.getElementById('blocks')!.textContent) as Block[]
hydrateRoot(document.getElementById('root')!, <Blocks blocks={blocks} />, {
  onRecoverableError: (error) => errors.push(String(error)),
})
document.documentElement.dataset['ready'] = 'true'

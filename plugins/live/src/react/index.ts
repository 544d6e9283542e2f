// What a theme takes: the component of a live block, and where its interactive parts come from.
export type {InteractiveProps, LiveProps, Start} from './block-props.ts'
export {implementations, type Implementation, type StillProps} from './implementations.ts'
export {Live} from './live.tsx'
export {useSignalValue} from './use-signal.ts'

// What a build needs of live components: their options, pictures and problems. Runs anywhere; knows no React and no DOM.
export {parseAttributes, type AttributeProblem, type Attributes} from './attributes.ts'
export type {LiveBlock, LiveProblem, LiveRule} from './block.ts'
export {liveComponents} from './components.ts'
export type {LiveComponent} from './components/definition.ts'
export {checkLiveGraph} from './graph.ts'
export {loadSay, locales, type Say} from './messages/say.ts'
export {prepareLiveBlocks, type PreparedBlock, type PrepareOptions} from './prepare.ts'
export {decodeLinkState, encodeLinkState, type LinkState} from './share/link-state.ts'

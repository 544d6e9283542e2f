// Face of the worker's side: for pages that bring their own engine, and for tests.
export {LiveClient, type Port, type Run, type RunListener, type StartPort} from './client.ts'
export type {LiveEngine} from './engine.ts'
export {createHost} from './host.ts'
export type {Answers, Frame, FromWorker, Pace, Question, ToWorker, TrainingJob, Trouble} from './protocol.ts'
export {pageClient} from './start-worker.ts'

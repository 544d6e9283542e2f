// The page's side of a session in a Worker.
export {
  SessionClient,
  type ClientOptions,
  type Ending,
  type Port,
  type SessionListener,
  type StartPort,
} from './client.ts'
export type {PageEvent} from './protocol.ts'
export {shareFlag, startWorker} from './start-worker.ts'

// The Python of cells: sessions, outputs. Runs anywhere; only the entries of workers know where they are.
export type {CellError, ErrorOutput, FigureOutput, Output, TableOutput, TextOutput} from './output/output.ts'
export type {
  Cell,
  CellResult,
  CellStatus,
  Library,
  Session,
  SessionEvent,
  SessionOptions,
} from './session/session.ts'
export {createSession} from './session/create-session.ts'

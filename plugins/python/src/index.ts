// The Python of cells: sessions, outputs. Runs anywhere; only the entries of workers know where they are.
export type {
  CellError,
  DataUnit,
  ErrorOutput,
  FigureOutput,
  NoteOutput,
  Output,
  StandInNote,
  TableOutput,
  TextOutput,
} from './output/output.ts'
export type {LackCause} from './objects/unavailable.ts'
export type {
  Cell,
  CellResult,
  CellStatus,
  Library,
  Session,
  SessionEvent,
  SessionOptions,
} from './session/session.ts'
export type {DataSource} from './library/datasets/datasets.ts'
export {createSession} from './session/create-session.ts'

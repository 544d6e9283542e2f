// A cell is to end now: its reader said so, its time is up, or what it computes has changed. No `except` of Python catches it.

type Cause = 'reader' | 'limit' | 'newer'

const messages: Record<Cause, string> = {
  reader: 'stopped by the reader',
  limit: 'stopped at the time limit',
  newer: 'out of date before its end',
}

export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly by: Cause

  constructor(by: Cause) {
    super(messages[by])
    this.by = by
  }
}

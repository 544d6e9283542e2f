// A cell is to end now: because its reader said so, or its time is up. No `except` of Python catches it.

export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly by: 'reader' | 'limit'

  constructor(by: 'reader' | 'limit') {
    super(by === 'reader' ? 'stopped by the reader' : 'stopped at the time limit')
    this.by = by
  }
}

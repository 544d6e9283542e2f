// What of a cell's outputs reaches the page, and how often.

import {describe, expect, test} from 'vitest'
import type {SessionEvent} from '../../../plugins/python/src/session/session.ts'
import {EventBatch} from '../../../plugins/python/src/worker/event-batch.ts'
import type {PageEvent} from '../../../plugins/python/src/worker/protocol.ts'

const started: SessionEvent = {kind: 'started', cell: 'a'}
const finished: SessionEvent = {kind: 'finished', cell: 'a', status: 'ok', milliseconds: 1}

function printed(text: string, at = 0): SessionEvent {
  return {kind: 'output', cell: 'a', at, output: {kind: 'text', channel: 'stdout', text}}
}

/** A batch with a time of its own, and what it has sent. */
function batch() {
  const sent: PageEvent[][] = []
  let now = 0
  const events = new EventBatch(
    (list) => sent.push(list),
    () => now,
  )
  const pass = (milliseconds: number): void => {
    now += milliseconds
    events.sendWhenDue()
  }
  return {events, sent, pass}
}

/** What a page has on it in the end. */
function textOf(sent: PageEvent[][]): string {
  let text = ''
  for (const event of sent.flat()) {
    if (event.kind === 'more') text += event.text
    else if (event.kind === 'output' && event.output.kind === 'text') text = event.output.text
  }
  return text
}

describe('text that grows', () => {
  test('is told at once where nothing was told before, then once for each picture of the screen', () => {
    const {events, sent, pass} = batch()
    events.add(started)
    pass(20)
    let text = ''
    for (let line = 0; line < 1000; line++) {
      text += `${line}\n`
      events.add(printed(text))
    }
    expect(sent).toHaveLength(2)
    pass(20)
    expect(sent).toHaveLength(3)
    expect(textOf(sent)).toBe(text)
  })

  test('is told by what is new of it', () => {
    const {events, sent, pass} = batch()
    events.add(printed('one\n'))
    pass(20)
    events.add(printed('one\ntwo\n'))
    pass(20)
    expect(sent.flat().at(-1)).toEqual({kind: 'more', cell: 'a', at: 0, text: 'two\n'})
  })

  test('that turns into another one is told as a whole', () => {
    const {events, sent, pass} = batch()
    events.add(printed('10 %'))
    pass(20)
    events.add(printed('20 %'))
    pass(20)
    expect(textOf(sent)).toBe('20 %')
  })

  test('is cut after ten thousand lines, and says so once', () => {
    const {events, sent, pass} = batch()
    events.add(started)
    let text = ''
    for (let times = 0; times < 3; times++) {
      text += 'line\n'.repeat(6000)
      events.add(printed(text))
      pass(20)
    }
    events.add(printed('more of it', 1))
    events.add(finished)
    expect(textOf([sent.flat().filter((event) => 'at' in event && event.at === 0)])).toBe(
      'line\n'.repeat(10_000),
    )
    expect(sent.flat().filter(({kind}) => kind === 'cut')).toEqual([{kind: 'cut', cell: 'a'}])
    expect(sent.flat().at(-1)).toEqual(finished)
  })

  test('in one line is cut after a million letters', () => {
    const {events, sent} = batch()
    events.add(printed('x'.repeat(1_000_001)))
    events.send()
    expect(textOf(sent)).toHaveLength(1_000_000)
  })

  test('may be as long again when the cell runs again', () => {
    const {events, sent} = batch()
    const long = 'line\n'.repeat(10_000)
    for (const times of [1, 2]) {
      events.add(started)
      events.add(printed(`${long}more`))
      events.add(finished)
      expect(sent.flat().filter(({kind}) => kind === 'cut')).toHaveLength(times)
    }
    expect(textOf(sent)).toBe(long)
  })
})

test('what is cleared before it was told is never told', () => {
  const {events, sent} = batch()
  events.add(started)
  events.add(printed('one'))
  events.add(printed('two', 1))
  events.add({kind: 'cleared', cell: 'a'})
  events.add(printed('three'))
  events.add(finished)
  expect(sent.flat()).toEqual([started, {kind: 'cleared', cell: 'a'}, printed('three'), finished])
})

test('the beginning and the end of a cell are told at once', () => {
  const {events, sent} = batch()
  events.add(started)
  events.add(finished)
  expect(sent).toEqual([[started], [finished]])
})

test('outputs that are cleared stay until something takes their place', () => {
  const {events, sent, pass} = batch()
  const cleared: SessionEvent = {kind: 'cleared', cell: 'a'}
  events.add(started)
  events.add(printed('one'))
  pass(20)
  events.add(cleared)
  pass(20)
  pass(20)
  expect(sent.at(-1)).toEqual([printed('one')])
  events.add(printed('two'))
  expect(sent.at(-1)).toEqual([cleared, printed('two')])
  events.add(cleared)
  events.add(finished)
  expect(sent.at(-1)).toEqual([cleared, finished])
})

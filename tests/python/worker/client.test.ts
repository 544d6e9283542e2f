// The page's side and the Worker's side together, with the real session; only the thread is the same.

import {describe, expect, test} from 'vitest'
import {createSession} from '../../../plugins/python/src/session/create-session.ts'
import type {Cell} from '../../../plugins/python/src/session/session.ts'
import {SessionClient, type StartPort} from '../../../plugins/python/src/worker/client.ts'
import {createHost} from '../../../plugins/python/src/worker/host.ts'
import type {FromWorker, PageEvent} from '../../../plugins/python/src/worker/protocol.ts'

function cellsOf(...sources: string[]): Cell[] {
  return sources.map((source, at) => ({id: String(at + 1), source}))
}

interface Watched {
  client: SessionClient
  events: PageEvent[]
  lost: string[][]
  /** How many Workers have been started, and how they die. */
  workers: {die: (reason: string) => void; say: (message: FromWorker) => void; isStopped: boolean}[]
  /** Runs what waits for time to pass. */
  wait: () => void
}

/** A client whose Workers are hosts on this thread. */
function open(
  cells: Cell[],
  {
    isShared = false,
    onEvent,
  }: {isShared?: boolean; onEvent?: (event: PageEvent, client: SessionClient) => void} = {},
): Watched {
  const watched: Omit<Watched, 'client' | 'wait'> = {events: [], lost: [], workers: []}
  const later: (() => void)[] = []
  const start: StartPort = (onMessage, onDeath) => {
    const worker = {die: onDeath, say: onMessage, isStopped: false}
    watched.workers.push(worker)
    let time = 0
    const receive = createHost({
      openSession: async (options) => createSession(options),
      readData: () => undefined,
      fetchLibrary: () => Promise.reject(new Error('there is no library')),
      post: (message: FromWorker) => {
        if (!worker.isStopped) onMessage(message)
      },
      now: () => (time += 1),
      breathe: () => Promise.resolve(),
    })
    return {
      post: receive,
      stop: () => {
        worker.isStopped = true
      },
    }
  }
  const client = new SessionClient({
    cells,
    start,
    shareFlag: () => (isShared ? new Int32Array(2) : undefined),
    later: (run) => void later.push(run),
    listener: {
      onEvents: (events) => {
        watched.events.push(...events)
        for (const event of events) onEvent?.(event, client)
      },
      onLost: (lost) => watched.lost.push(lost),
    },
  })
  return {...watched, client, wait: () => later.splice(0).forEach((run) => run())}
}

/** `2 ok` for each cell that has finished. */
function finished(events: PageEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'finished' ? [`${event.cell} ${event.status}`] : []))
}

function textsOf(events: PageEvent[]): string[] {
  return events.flatMap((event) =>
    event.kind === 'output' && event.output.kind === 'text' ? [event.output.text] : [],
  )
}

describe('a session', () => {
  test('begins with its first question, and keeps what cells have bound', async () => {
    const {client, events, workers} = open(cellsOf('x = 20', 'print(x + 1)'))
    expect(workers).toHaveLength(0)
    await client.run('1')
    expect(await client.run('2')).toBe('answered')
    expect(textsOf(events)).toEqual(['21\n'])
    expect(workers).toHaveLength(1)
  })

  test('answers questions one after the other', async () => {
    const {client, events} = open(cellsOf('x = 1', 'y = 2', 'print(x + y)'))
    await Promise.all([client.runTo('2'), client.run('3')])
    expect(finished(events)).toEqual(['1 ok', '2 ok', '3 ok'])
    expect(client.isBusy).toBe(false)
  })

  test('runs what has been edited, before and after it has begun', async () => {
    const {client, events} = open(cellsOf('print(1)'))
    client.edit('1', 'print(2)')
    await client.run('1')
    client.edit('1', 'print(3)')
    await client.run('1')
    expect(textsOf(events)).toEqual(['2\n', '3\n'])
  })

  test('forgets all when it is reset, but for what has been edited', async () => {
    const {client, events} = open(cellsOf('x = 1', "print('x' in globals())"))
    client.edit('1', 'x = 2')
    await client.run('1')
    client.reset()
    await client.run('2')
    expect(textsOf(events)).toEqual(['False\n'])
    expect(client.sourceOf('1')).toBe('x = 2')
  })
})

describe('to stop', () => {
  const endless = 'n = 0\nwhile True:\n    n += 1\n    print(n)'
  const stopAtText = (event: PageEvent, client: SessionClient): void => {
    if (event.kind === 'output' && event.output.kind === 'text' && event.output.channel === 'stdout')
      client.stop()
  }

  test('keeps the state where page and Worker share memory', async () => {
    const {client, events, lost, workers} = open(cellsOf('x = 5', endless, 'print(x, n > 0)'), {
      isShared: true,
      onEvent: stopAtText,
    })
    await client.run('1')
    expect(await client.run('2')).toBe('stopped')
    expect(finished(events)).toEqual(['1 ok', '2 stopped'])
    events.length = 0
    await client.run('3')
    expect(textsOf(events).join('')).toContain('5 True')
    expect([workers.length, lost]).toEqual([1, []])
  })

  test('ends what waits, too', async () => {
    const {client, events} = open(cellsOf(endless, 'print(2)'), {isShared: true, onEvent: stopAtText})
    expect(await Promise.all([client.run('1'), client.run('2')])).toEqual(['stopped', 'stopped'])
    expect(finished(events)).toEqual(['1 stopped'])
  })

  test('takes the Worker where they do not; the next run is right in a new one', async () => {
    const {client, events, lost, workers} = open(cellsOf('x = 5', 'y = x', 'print(x)'))
    await client.run('1')
    const asked = client.run('2')
    client.stop()
    expect(await asked).toBe('stopped')
    expect(lost).toEqual([['1']])
    await client.run('3')
    expect(textsOf(events)).toEqual(['5\n'])
    expect(finished(events)).toEqual(['1 ok', '1 ok', '3 ok'])
    expect(workers.map(({isStopped}) => isStopped)).toEqual([true, false])
  })

  test('takes the Worker of a cell that does not look at the wish', async () => {
    const {client, lost, workers, wait} = open(cellsOf('x = 5', 'x'), {isShared: true})
    await client.run('1')
    workers[0]!.isStopped = true
    const asked = client.run('2')
    client.stop()
    wait()
    expect(await asked).toBe('stopped')
    expect(lost).toEqual([['1']])
  })

  test('does nothing where nothing runs', async () => {
    const {client, lost} = open(cellsOf('x = 5'))
    await client.run('1')
    client.stop()
    expect(lost).toEqual([])
  })
})

describe('what an input changes', () => {
  const cells = cellsOf('import math', 'a = 1', 'b = 5', 'c = a + 1\nprint(c)', 'print(b)')

  test('runs with all that depends on it and what they need, and nothing else', async () => {
    const {client, events} = open(cells)
    await client.react('2', 'a = 10')
    expect(finished(events)).toEqual(['2 ok', '4 ok'])
    expect(textsOf(events)).toEqual(['11\n'])
    events.length = 0
    await client.react('2', 'a = 20')
    expect(finished(events)).toEqual(['2 ok', '4 ok'])
    expect(textsOf(events)).toEqual(['21\n'])
  })

  test('runs once for many changes that come while it runs: the newest wins', async () => {
    const {client, events} = open(cells)
    const all = Array.from({length: 50}, (_, value) => client.react('2', `a = ${value}`))
    expect(new Set(await Promise.all(all))).toEqual(new Set(['answered']))
    expect(textsOf(events)).toEqual(['1\n', '50\n'])
  })

  test('is run with changes of other cells together', async () => {
    const {client, events} = open(cells)
    await Promise.all([client.react('2', 'a = 3'), client.react('2', 'a = 4'), client.react('3', 'b = 6')])
    expect(textsOf(events)).toEqual(['4\n', '5\n', '6\n'])
  })

  test('does not run what fails for want of it, nor what is manual', async () => {
    const {client, events} = open([
      ...cellsOf('a = 1', 'b = 1 / a', 'print(b)', 'print(a)'),
      {id: 'manual', source: 'm = a', isManual: true},
      {id: 'after', source: 'print(m)'},
    ])
    await client.react('1', 'a = 0')
    expect(finished(events)).toEqual(['1 ok', '2 error', '4 ok'])
  })

  const endless = 'while a < 5:\n    print(a)'

  test('stops what runs in vain, and keeps the state, where memory is shared', async () => {
    const opened = open(cellsOf('x = 7', 'a = 1', endless, 'print(a, x)'), {
      isShared: true,
      onEvent: (event, client) => {
        if (event.kind === 'output' && event.cell === '3') void client.react('2', 'a = 9')
        opened.wait()
      },
    })
    const {client, events, workers} = opened
    await client.run('1')
    await client.react('2', 'a = 2')
    expect(finished(events)).toEqual(['1 ok', '2 ok', '2 ok', '3 ok', '4 ok'])
    expect(events.filter(({kind}) => kind === 'superseded')).toEqual([{kind: 'superseded', cell: '3'}])
    expect(textsOf(events).at(-1)).toBe('9 7\n')
    expect(workers).toHaveLength(1)
  })

  test('leaves alone what it does not change', async () => {
    const {client, events} = open(cellsOf('b = 1', 'a = 1', 'print(b)'), {
      isShared: true,
      onEvent: (event, opened) => {
        if (event.kind === 'started' && event.cell === '1') void opened.react('2', 'a = 2')
      },
    })
    await client.runTo('1')
    expect(finished(events)).toContain('1 ok')
    expect(events.some(({kind}) => kind === 'superseded')).toBe(false)
  })

  test('takes the Worker of what runs in vain where memory is not shared', async () => {
    const opened = open(cellsOf('x = 7', 'a = 1', 'print(a, x)'))
    const {client, events, lost, workers} = opened
    await client.run('1')
    const first = client.react('2', 'a = 2')
    // as if it ran for long
    const [worker] = workers
    const events3 = {kind: 'started', cell: '3'} as const
    worker?.say({kind: 'events', events: [events3]})
    if (worker) worker.isStopped = true
    const newest = client.react('2', 'a = 3')
    opened.wait()
    opened.wait()
    await Promise.all([first, newest])
    expect(lost).toEqual([['1']])
    expect(finished(events)).toEqual(['1 ok', '3 stopped', '2 ok', '1 ok', '3 ok'])
    expect(textsOf(events)).toEqual(['3 7\n'])
  })
})

test('a Worker that dies takes its state along; the reader is told why', async () => {
  const {client, lost, workers} = open(cellsOf('x = 5', 'print(x)'))
  await client.run('1')
  const asked = client.run('2')
  workers[0]!.die('out of memory')
  await expect(asked).rejects.toThrow('out of memory')
  expect(lost).toEqual([['1']])
  expect(await client.run('2')).toBe('answered')
})

test('a browser that refuses Workers says so', async () => {
  const client = new SessionClient({
    cells: cellsOf('x'),
    start: () => {
      throw new Error('refused')
    },
    shareFlag: () => undefined,
    later: () => {},
    listener: {onEvents: () => {}, onLost: () => {}},
  })
  await expect(client.run('1')).rejects.toThrow('refused')
  expect(client.isBusy).toBe(false)
})

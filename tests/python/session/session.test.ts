import {describe, expect, test} from 'vitest'
import {createSession, type Output, type Session, type SessionEvent} from 'd2lbook-python'

function open(...sources: string[]): {session: Session; events: SessionEvent[]} {
  const events: SessionEvent[] = []
  const cells = sources.map((source, i) => ({id: `c${i}`, source}))
  return {session: createSession({cells, onEvent: (event) => events.push(event)}), events}
}

/** Of errors the last line: what comes before it has tests of its own. */
function texts(outputs: readonly Output[]): string[] {
  return outputs.map((output) => {
    if (output.kind === 'text') return `${output.channel}: ${output.text}`
    return output.kind === 'error' ? `error: ${output.text.trimEnd().split('\n').at(-1)}` : output.kind
  })
}

describe('a cell shows', () => {
  test.each<[what: string, source: string, shown: string[]]>([
    ['the value of its last expression', '1 + 1', ['result: 2']],
    ['nothing for None', 'None', []],
    ['nothing after a semicolon', '1 + 1;', []],
    ['what it prints, in one piece', 'print(1)\nprint(2, end="")', ['stdout: 1\n2']],
    ['prints before the value', 'print("a")\n"b"', ['stdout: a\n', "result: 'b'"]],
    ['classes by their names', 'class A: pass\n(int, A)', ['result: (int, __main__.A)']],
    [
      'dicts too long for a line',
      '{1: "' + 'x'.repeat(80) + '", 2: (3,)}',
      [`result: {1: '${'x'.repeat(80)}',\n 2: (3,)}`],
    ],
    ['errors with their type', '1 / 0', ['error: ZeroDivisionError: division by zero']],
    [
      'what it printed before an error',
      'print(1)\nx',
      ['stdout: 1\n', "error: NameError: name 'x' is not defined"],
    ],
    [
      'long lists one item a line',
      '["' + 'x'.repeat(50) + '", "' + 'y'.repeat(50) + '"]',
      [`result: ['${'x'.repeat(50)}',\n '${'y'.repeat(50)}']`],
    ],
  ])('%s', async (_, source, shown) => {
    const {session} = open(source)
    const {outputs} = await session.run('c0')
    expect(texts(outputs)).toEqual(shown)
  })

  test('the place of an error within it', async () => {
    const {session} = open('def f(a):\n    return a + missing\n', 'y = 1\nf(2)')
    const {status, outputs} = await session.run('c1')
    expect(status).toBe('error')
    expect(outputs).toMatchObject([{kind: 'error', data: {type: 'NameError', place: {line: 2, column: 0}}}])
  })
})

describe('a session', () => {
  test('keeps state from cell to cell', async () => {
    const {session} = open('x = 1', 'x += 1', 'x')
    const results = await session.runAll()
    expect(results.map(({status}) => status)).toEqual(['ok', 'ok', 'ok'])
    expect(texts(results[2]?.outputs ?? [])).toEqual(['result: 2'])
  })

  test('runs what a cell needs before it, and nothing else', async () => {
    const {session, events} = open('x = 1', 'y = 2', 'x')
    await session.run('c2')
    expect(events.flatMap((event) => (event.kind === 'started' ? [event.cell] : []))).toEqual(['c0', 'c2'])
  })

  test('marks what an edit makes stale, and runs that again when it is needed', async () => {
    const {session, events} = open('x = 1', 'y = x + 1', 'z = 5', 'y')
    await session.runAll()
    session.edit('c0', 'x = 10')
    expect(events.at(-1)).toEqual({kind: 'stale', cells: ['c0', 'c1', 'c3']})
    const {outputs} = await session.run('c3')
    expect(texts(outputs)).toEqual(['result: 11'])
  })

  test('stops running all at an error, and tells a cell that fails for the same reason', async () => {
    const {session} = open('x = oops', 'x')
    expect(await session.runAll()).toHaveLength(1)
    expect(await session.run('c1')).toMatchObject({
      status: 'error',
      reason: 'cell 1, which it needs, did not run to its end',
    })
  })

  test('forgets everything when it is reset', async () => {
    const {session, events} = open('x = 1', 'x')
    await session.runAll()
    session.reset()
    events.length = 0
    await session.run('c1')
    expect(events.filter(({kind}) => kind === 'started')).toHaveLength(2)
  })

  test('stops an endless loop when its reader wants it, and keeps its state', async () => {
    let turns = 0
    const cells = [
      {id: 'a', source: 'x = 1\nwhile True:\n    x = x + 1'},
      {id: 'b', source: 'x > 1'},
    ]
    const session = createSession({cells, onEvent: () => {}, isStopped: () => ++turns === 3})
    expect(await session.run('a')).toMatchObject({status: 'stopped', reason: 'stopped by the reader'})
    expect(await session.run('b')).toMatchObject({status: 'ok'})
  })

  test.each([
    ['import torch', 'torch.no_grad()', 'torch.is_grad_enabled()', 'True'],
    ['from mxnet import autograd', 'autograd.record()', 'autograd.is_recording()', 'False'],
  ])(
    '%s: what a framework was told for a while ends when a cell is stopped: %s',
    async (imports, context, asked, shows) => {
      let turns = 0
      const cells = [
        {id: 'a', source: `${imports}\nwith ${context}:\n    while True: pass`},
        {id: 'b', source: asked},
      ]
      const session = createSession({cells, onEvent: () => {}, isStopped: () => ++turns === 3})
      expect(await session.run('a')).toMatchObject({status: 'stopped'})
      expect(await session.runAlone('b')).toMatchObject({outputs: [{text: shows}]})
    },
  )

  test('stops at its limit, by its own clock', async () => {
    let time = 0
    const cells = [{id: 'a', source: 'while True:\n    try:\n        pass\n    except:\n        pass'}]
    const session = createSession({cells, limit: 5, now: () => time++, onEvent: () => {}})
    expect(await session.run('a')).toMatchObject({status: 'stopped', reason: 'stopped at the time limit'})
  })

  test('counts the time that the processor has had for it, where that is told', async () => {
    const cells = [{id: 'a', source: 'turns = 0\nwhile turns < 100_000: turns += 1'}]
    const run = async (share: number) => {
      let time = 0
      const now = () => time++
      return createSession({cells, limit: 5, now, processorTime: () => time * share, onEvent: () => {}}).run(
        'a',
      )
    }
    expect(await run(1)).toMatchObject({status: 'stopped'})
    expect(await run(0)).toMatchObject({status: 'ok'})
  })

  test.each([
    'b = numpy.dot(a, a)',
    'b = a @ a',
    'b = a.sum()',
    'b = -a',
    'a.sort()',
    'a[:] = 1',
    'b = numpy.random.normal(size=(600, 600))',
  ])('stops at its limit where a few turns take long: %s', async (work) => {
    let time = 0
    const source = `import numpy\na = numpy.ones((600, 600))\nfor _ in range(20):\n    ${work}`
    const session = createSession({
      cells: [{id: 'a', source}],
      limit: 5,
      now: () => time++,
      onEvent: () => {},
    })
    expect(await session.run('a')).toMatchObject({status: 'stopped'})
  })

  test('tells a package that is not there', async () => {
    const {session} = open('import kaggle')
    expect(await session.run('c0')).toMatchObject({status: 'needs-data'})
  })

  test('cuts what nobody can read', async () => {
    const {session} = open('for i in range(200_000): print(i)')
    const {outputs, status} = await session.run('c0')
    expect(status).toBe('ok')
    expect(texts(outputs).at(-1)).toContain('the rest is not shown')
  })
})

test('each session catches what it prints itself, though they share the library', async () => {
  const source =
    'import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()) as text: print("here")\ntext.getvalue()'
  for (const id of ['first', 'second']) {
    const session = createSession({cells: [{id, source}], onEvent: () => {}})
    expect(texts((await session.run(id)).outputs)).toEqual(["result: 'here\\n'"])
  }
})

test('how deep functions may call themselves is a matter of one session', async () => {
  const [one, other] = ['import sys; sys.setrecursionlimit(77)', 'import sys'].map((source) =>
    createSession({
      cells: [
        {id: 'a', source},
        {id: 'b', source: 'sys.getrecursionlimit()'},
      ],
      onEvent: () => {},
    }),
  )
  await one?.run('a')
  expect(await other?.run('b')).toMatchObject({outputs: [{text: '1000'}]})
  expect(await one?.run('b')).toMatchObject({outputs: [{text: '77'}]})
})

test('the package of the book is made of its saved cells; what cannot run is told when it is used', async () => {
  const library = {
    name: 'd2l',
    cells: [
      {source: 'import kaggle as pd\ndef double(x):\n    return d2l.twice(x)', page: 'a', line: 3},
      {source: 'def twice(x): return 2 * x\nclass Frame(pd.DataFrame): pass', page: 'b', line: 8},
    ],
  }
  const cells = [
    {id: 'a', source: 'from d2l import torch as d2l\nd2l.double(4)'},
    {id: 'b', source: 'd2l.Frame()'},
    {id: 'c', source: 'd2l.nothing'},
  ]
  const session = createSession({cells, library, onEvent: () => {}})
  const [a, b, c] = [await session.run('a'), await session.run('b'), await session.run('c')]
  expect(texts(a.outputs)).toEqual(['result: 8'])
  expect(b.reason).toContain("d2l.Frame is not part of this page's Python")
  expect(c.outputs).toMatchObject([{data: {message: "module 'd2l' has no attribute 'nothing'"}}])
})

test('a function of the book that uses what its package has not got says so', async () => {
  const source = 'import tvm\ndef lower():\n    return tvm.lower()\ndef wrong():\n    return nowhere'
  const library = {name: 'd2l', cells: [{source, page: 'a', line: 3}]}
  const cells = ['lower', 'wrong'].map((name) => ({id: name, source: `import d2l\nd2l.${name}()`}))
  const session = createSession({cells, library, onEvent: () => {}})
  expect(await session.run('lower')).toMatchObject({
    status: 'unsupported',
    reason: expect.stringContaining("d2l.tvm is not part of this page's Python: ModuleNotFoundError"),
  })
  expect(await session.run('wrong')).toMatchObject({status: 'error'})
})

test('a file that is not there, as CPython tells it', async () => {
  const session = createSession({cells: [{id: 'a', source: "with open('x') as f: pass"}], onEvent: () => {}})
  const {outputs} = await session.run('a')
  expect(outputs).toMatchObject([
    {kind: 'error', data: {type: 'FileNotFoundError', message: "[Errno 2] No such file or directory: 'x'"}},
  ])
  expect(outputs[0] && 'text' in outputs[0] && outputs[0].text).toContain(
    "    with open('x') as f: pass\n         ~~~~^^^^^\n",
  )
})

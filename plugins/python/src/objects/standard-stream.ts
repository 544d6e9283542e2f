// `sys.stdout` and `sys.stderr`: what is written to them goes to the cell.
import {defineType} from './builtin.ts'
import {raise} from './exceptions.ts'
import {each} from './iterate.ts'
import {objectType, PyObject, typeOf, type PyType, type Value} from './object.ts'
import {runtime} from './runtime.ts'

type Channel = 'stdout' | 'stderr'

class StandardStream extends PyObject {
  override readonly type: PyType = streamType
  readonly channel: Channel
  constructor(channel: Channel) {
    super()
    this.channel = channel
  }
}

function write(self: StandardStream, text: Value): number {
  if (typeof text !== 'string')
    throw raise('TypeError', `write() argument must be str, not ${typeOf(text).name}`)
  runtime().write(self.channel, text)
  return text.length
}

const streamType = defineType<StandardStream>('TextIOWrapper', [objectType], {
  methods: {
    'write(self, text, /)': write,
    'writelines(self, lines, /)': (self, lines: Value) => {
      for (const line of each(lines)) write(self, line)
      return null
    },
    'flush(self, /)': () => null,
    'isatty(self, /)': () => false,
    'writable(self, /)': () => true,
    'readable(self, /)': () => false,
    'fileno(self, /)': ({channel}) => (channel === 'stdout' ? 1 : 2),
    '__repr__(self, /)': ({channel}) => `<_io.TextIOWrapper name='<${channel}>' mode='w' encoding='utf-8'>`,
  },
  getters: {encoding: () => 'utf-8', name: ({channel}) => `<${channel}>`, closed: () => false},
})
streamType.module = '_io'

const streams = {stdout: new StandardStream('stdout'), stderr: new StandardStream('stderr')}

export function standardStream(channel: Channel): Value {
  return streams[channel]
}

/** What a program has put in the place of `sys.stdout`; undefined where it has not. */
export function redirectedOutput(): Value | undefined {
  const sys = runtime().modules.get('sys')
  const stream = sys instanceof PyObject ? sys.attributes?.get('stdout') : undefined
  return stream instanceof StandardStream ? undefined : stream
}

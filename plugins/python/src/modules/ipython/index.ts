// `IPython.display`: values shown from within a cell.
import {moduleOf, type ModuleTable} from '../../interpreter/module.ts'
import {Builtin, defineType} from '../../objects/builtin.ts'
import {callMethod} from '../../objects/call.ts'
import {objectType, PyObject, typeOf, type PyType, type Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {repr, str} from '../../objects/text.ts'
import {isTrue} from '../../objects/truth.ts'
import {FigureObject} from '../matplotlib/figure-object.ts'
import {showFigure} from '../matplotlib/open-figures.ts'

/** `HTML(...)`, `Markdown(...)`: shown as their text. */
class Shown extends PyObject {
  override readonly type: PyType
  readonly text: string

  constructor(type: PyType, text: string) {
    super()
    this.type = type
    this.text = text
  }
}

const kinds: readonly PyType[] = ['HTML', 'Markdown', 'Latex', 'SVG', 'Pretty'].map((name) =>
  defineType<Shown>(name, [objectType], {
    construct: {
      signature: `${name}(cls, data=None, **kwargs)`,
      run: (type: PyType, data: Value) => new Shown(type, data === null ? '' : plain(str(data))),
    },
    methods: {'__repr__(self, /)': ({text}) => text},
  }),
)

/** Markup of others never gets into a page. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '')
}

function display(values: readonly Value[]): Value {
  for (const value of values) {
    if (value instanceof FigureObject) showFigure(value)
    else if (typeOf(value).lookup('_ipython_display_') !== undefined)
      callMethod(value, '_ipython_display_', [])
    else runtime().show({kind: 'text', channel: 'result', text: repr(value)})
  }
  return null
}

export const modules: ModuleTable = {
  IPython: () => moduleOf('IPython', {}),
  'IPython.display': () =>
    moduleOf('IPython.display', {
      display: new Builtin('display(*objs, **kwargs)', display),
      clear_output: new Builtin('clear_output(wait=False)', (waits: Value) => {
        runtime().clearOutput(isTrue(waits))
        return null
      }),
      set_matplotlib_formats: new Builtin('set_matplotlib_formats(*formats, **kwargs)', () => null),
      ...Object.fromEntries(kinds.map((kind) => [kind.name, kind])),
    }),
}

// `matplotlib`: what it draws becomes figures of `d2lbook-picture`, shown when a cell has run.
import {moduleOf, type ModuleTable, type PyModule} from '../../interpreter/module.ts'
import {Builtin} from '../../objects/builtin.ts'
import {Dict} from '../../objects/dict.ts'
import {runtime} from '../../objects/runtime.ts'
import {OpenFigures} from './open-figures.ts'
import {makePyplot} from './pyplot.ts'
import {axes3dType} from './space/axes3d.ts'
import './space/functions3d.ts'
import {sizeIn, usualSettings} from './settings.ts'

const space = 'mpl_toolkits.mplot3d'

function axes3dModule(): PyModule {
  return moduleOf(`${space}.axes3d`, {Axes3D: axes3dType})
}

/** Axes in space; figures make them without it too, as since matplotlib 3.2. */
const toolkits: ModuleTable = {
  mpl_toolkits: () => moduleOf('mpl_toolkits', {}),
  [space]: () => moduleOf(space, {Axes3D: axes3dType, axes3d: axes3dModule()}),
  [`${space}.axes3d`]: axes3dModule,
}

/** Each session has its own figures and settings: they are made when it imports the package first. */
export const modules: ModuleTable = {
  ...toolkits,
  matplotlib: () =>
    moduleOf('matplotlib', {
      rcParams: usualSettings(),
      __version__: '3.10.0',
      use: new Builtin('use(backend, **kwargs)', () => null),
    }),
  'matplotlib.pyplot': () => {
    const settings = settingsOfPackage()
    const figures = new OpenFigures(() => sizeIn(settings))
    runtime().cellEndings.add(() => figures.showAll())
    return makePyplot(figures, settings, runtime().importModule('matplotlib.style'))
  },
  'matplotlib.style': () =>
    // figures follow the page
    moduleOf('matplotlib.style', {use: new Builtin('use(style)', () => null)}),
  matplotlib_inline: () => moduleOf('matplotlib_inline', {}),
  'matplotlib_inline.backend_inline': () =>
    moduleOf('matplotlib_inline.backend_inline', {
      // all pictures are SVG
      set_matplotlib_formats: new Builtin('set_matplotlib_formats(*formats, **kwargs)', () => null),
    }),
}

/** `matplotlib.rcParams` and `plt.rcParams` are the same. */
function settingsOfPackage(): Dict {
  const {attributes} = runtime().importModule('matplotlib') as PyModule
  const settings = attributes.get('rcParams')
  return settings instanceof Dict ? settings : usualSettings()
}

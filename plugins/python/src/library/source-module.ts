// Modules of the library that are written in Python: compiled when they are imported first.
import {compileCell, moduleNamespace} from '../interpreter/cell.ts'
import {PyModule} from '../interpreter/module.ts'
import {runtime} from '../objects/runtime.ts'

/** @param source its text in Python */
export function sourceModule(name: string, source: string): () => PyModule {
  return () => {
    const namespace = moduleNamespace(name)
    const module = new PyModule(name, namespace)
    // modules that import each other find it half made, as in Python
    runtime().modules.set(name, module)
    compileCell(source, `<${name}>`).run(namespace)
    return module
  }
}

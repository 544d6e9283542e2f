// Modules of the library that are written in Python: compiled when they are imported first.
import {compileTree, moduleNamespace} from '../interpreter/cell.ts'
import type {Tree} from '../interpreter/nodes.ts'
import {parse} from '../interpreter/parse.ts'
import {PyModule} from '../interpreter/module.ts'
import {runtime} from '../objects/runtime.ts'

/** They keep nothing and print nothing: sessions one after the other use the same one. */
const withoutState: ReadonlySet<string> = new Set(
  (
    'abc array base64 binascii bisect collections collections.abc contextlib copy dataclasses enum fnmatch functools hashlib heapq ' +
    'inspect keyword numbers posixpath statistics string textwrap types typing'
  ).split(' '),
)

/**
 * @param source its text in Python
 * @param file what tracebacks call it
 */
export function sourceModule(name: string, source: string, file = `<${name}>`): () => PyModule {
  // sessions one after the other parse it once
  let tree: Tree | undefined
  let made: PyModule | undefined
  return () => {
    if (made) return made
    const namespace = moduleNamespace(name)
    const module = new PyModule(name, namespace)
    // modules that import each other find it half made, as in Python
    runtime().modules.set(name, module)
    tree ??= parse(source, file)
    compileTree(tree).run(namespace)
    if (withoutState.has(name)) made = module
    return module
  }
}

import type {PythonFile} from '../../../engine/framework-module.ts'

/** What is called at once, since nothing is compiled. */
export const debug: PythonFile = {
  name: 'jax._src.debugging',
  source: `
def print(fmt, *args, ordered=False, partitioned=False, **kwargs):
    """https://docs.jax.dev/en/latest/_autosummary/jax.debug.print.html"""
    _print(fmt.format(*args, **kwargs))

def callback(callback, *args, ordered=False, partitioned=False, **kwargs):
    """https://docs.jax.dev/en/latest/_autosummary/jax.debug.callback.html"""
    callback(*args, **kwargs)

def breakpoint(*args, **kwargs):
    pass

from builtins import print as _print
`,
}

// Results with names: `EighResult(eigenvalues=..., eigenvectors=...)`.
import {Builtin, Getter} from '../../objects/builtin.ts'
import {PyType, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {Tuple, tupleType} from '../../objects/tuple.ts'

const classNames: Readonly<Record<string, string>> = {
  linalg_eig: 'EigResult',
  linalg_eigh: 'EighResult',
  linalg_qr: 'QRResult',
  linalg_slogdet: 'SlogdetResult',
  linalg_svd: 'SVDResult',
}

const types = new Map<string, PyType>()

/** A tuple without names where NumPy gives one. */
export function namedResult(operation: string, results: readonly (readonly [string, Value])[]): Value {
  const name = classNames[operation]
  const values = results.map(([, value]) => value)
  if (name === undefined) return new Tuple(values)
  const type = types.get(name) ?? resultType(name, results)
  types.set(name, type)
  return new Tuple(values, type)
}

function resultType(className: string, results: readonly (readonly [string, Value])[]): PyType {
  const type = new PyType(className, [tupleType])
  type.module = 'numpy.linalg'
  const names = results.map(([name]) => name)
  for (const [i, name] of names.entries())
    type.setMember(name, new Getter(name, ({items}: Tuple) => items[i] ?? null))
  const text = ({items}: Tuple): string =>
    `${className}(${items.map((item, i) => `${names[i]}=${repr(item)}`).join(', ')})`
  type.setMember('__repr__', new Builtin('__repr__(self, /)', text, true))
  return type
}

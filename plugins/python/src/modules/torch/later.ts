// Functions and methods that are written in Python and compiled when one of them is first called.
import {Builtin} from '../../objects/builtin.ts'
import {getAttribute} from '../../objects/attributes.ts'
import {call} from '../../objects/call.ts'
import type {Kwargs, PyType, Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'

/** The module that has them. */
export const laterModule = 'torch._functions'

const functions =
  'addbmm addmv addr baddbmm block_diag broadcast_shapes bucketize cartesian_prod cdist ' +
  'combinations corrcoef cov cumulative_trapezoid deg2rad diag_embed diagonal dist dsplit dstack erfc ' +
  'float_power gcd heaviside histc hsplit index_add index_copy index_fill is_nonzero isin isneginf isposinf kthvalue lcm ' +
  'ldexp logaddexp2 logcumsumexp logit masked_scatter mode msort mvlgamma nan_to_num nanmean nanmedian narrow ' +
  'positive put rad2deg renorm result_type rot90 scatter_reduce searchsorted select signbit sinc sum_to_size tensor_split ' +
  'trapezoid trapz tril_indices triu_indices unfold vander vsplit xlogy cummax cummin aminmax finfo iinfo vmap ' +
  'promote_types can_cast unique_consecutive scalar_tensor as_strided'

const laterNames: readonly string[] = functions.split(' ')

/** Those that are methods too. */
const methods =
  'addbmm addmv addr baddbmm corrcoef cov deg2rad diag_embed diagonal dist dsplit erfc float_power gcd heaviside histc hsplit ' +
  'index_add index_copy index_fill kthvalue lcm ldexp logaddexp2 logcumsumexp logit masked_scatter mode msort mvlgamma ' +
  'nan_to_num nanmean nanmedian narrow positive put rad2deg renorm rot90 scatter_reduce select signbit sinc ' +
  'sum_to_size tensor_split unfold vsplit xlogy cummax cummin aminmax fill_diagonal unique_consecutive as_strided ' +
  'resize apply new_full register_hook'

const inPlace = new Set(
  'addbmm addmv addr baddbmm deg2rad erfc float_power index_add index_copy index_fill logit masked_scatter mvlgamma nan_to_num put rad2deg renorm scatter_reduce sinc xlogy fill_diagonal resize apply heaviside gcd lcm'.split(
    ' ',
  ),
)

const onlyInPlace = new Set(['fill_diagonal', 'resize', 'apply'])

function pythonFunction(name: string): Value {
  return getAttribute(runtime().importModule(laterModule), name)
}

export function laterFunctions(): [name: string, function_: Value][] {
  return laterNames.map((name) => [
    name,
    new Builtin(`${name}(*args, **kwargs)`, (args: Value[], kwargs: Kwargs) =>
      call(pythonFunction(name), args, kwargs),
    ),
  ])
}

export function addLaterMethods(type: PyType): void {
  const names = methods.split(' ')
  for (const name of names) if (!onlyInPlace.has(name)) addMethod(type, name)
  for (const name of names) if (inPlace.has(name)) addMethod(type, `${name}_`)
}

function addMethod(type: PyType, name: string): void {
  if (type.lookup(name) !== undefined) return
  const run = (self: Value, args: Value[], kwargs: Kwargs): Value =>
    call(pythonFunction(name), [self, ...args], kwargs)
  type.setMember(name, new Builtin(`${name}(self, *args, **kwargs)`, run, true))
}

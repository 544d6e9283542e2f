// Arguments that an operation does not read. Some change no number; of the others, one that says more than its default
// must not be passed over: the result would be another than the framework's.
import {isEqual} from '../objects/equality.ts'
import type {BoundArgument} from '../objects/signature.ts'
import type {Value} from '../objects/object.ts'
import {Unavailable} from '../objects/unavailable.ts'

/** Of memory, devices, speed, checks and names; and what is told by the shapes of other arguments as well. */
const changesNoNumber: ReadonlySet<string> = new Set(
  (
    'name layout pin_memory memory_format subok order copy casting non_blocking device dtype_hint ' +
    'cudnn_off cudnn_tune workspace precision preferred_element_type optimize driver recompute_scale_factor sparse sparse_grad ' +
    'validate_args validate_indices conjugate hermitian UPLO num num_filter kernel num_hidden input_dim output_dim ' +
    'sorted stable kind forward_stype min_calib_range max_calib_range seed target_shape'
  ).split(' '),
)

export interface Unread {
  name: string
  default: Value | undefined
}

/** `undefined` for one that may be passed over. */
export function unread(name: string, usual: Value | undefined): Unread | undefined {
  return changesNoNumber.has(name) ? undefined : {name, default: usual}
}

/** @throws that it is not supported, where the argument says anything */
export function refuseUnread(called: string, {name, default: usual}: Unread, value: BoundArgument): void {
  if (value === undefined || value === null || value === usual) return
  if (usual !== undefined && isEqual(usual, value as Value)) return
  throw new Unavailable(
    'unsupported',
    'NotImplementedError',
    `${called}(): the argument \`${name}\` is not supported on this page`,
  )
}

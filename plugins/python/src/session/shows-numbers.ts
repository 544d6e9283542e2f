// Whether outputs show numbers that may be drawn ones, and not only shapes and types.
import type {Output} from '../output/output.ts'

export function showsNumbers(outputs: readonly Output[]): boolean {
  return outputs.some((output) => {
    if (output.kind !== 'text') return output.kind !== 'error' && output.kind !== 'note'
    return output.channel !== 'stderr' && /\d/.test(output.text.replaceAll(shapesAndTypes, ''))
  })
}

/** `torch.Size([3, 4])`, `shape=(3, 4)`, `(3, 4)` as a result, `float32`. */
const shapesAndTypes =
  /(?:Size|TensorShape)\(\[[\d, ]*\]\)|shape=\([\d, ]*\)|^\([\d, ]*\)$|(?:float|int|uint|bfloat|complex)\d+/gm

import {createHash, type BinaryToTextEncoding} from 'node:crypto'

/**
 * What a content is known by: the same content has the same hash on every machine, in every run.
 *
 * @param algorithm `md5` in names that others have to find, such as the loaders of the bundler
 */
export function hashOf(
  content: string | NodeJS.ArrayBufferView,
  algorithm: 'sha1' | 'md5' | 'sha256' = 'sha1',
  encoding: BinaryToTextEncoding = 'hex',
): string {
  return createHash(algorithm).update(content).digest(encoding)
}

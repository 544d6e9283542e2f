import {InvalidArgumentError} from 'commander'

export function readSeed(value: string): number {
  const seed = Number(value)
  if (!/^\d+$/.test(value) || seed >= 2 ** 32)
    throw new InvalidArgumentError('A seed is a whole number from 0 to 4294967295.')
  return seed
}

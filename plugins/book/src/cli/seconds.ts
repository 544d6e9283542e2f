import {InvalidArgumentError} from 'commander'

export function readSeconds(value: string): number {
  const seconds = Number(value)
  if (!(seconds > 0 && seconds <= 86_400))
    throw new InvalidArgumentError('A time is a number of seconds above 0.')
  return seconds
}

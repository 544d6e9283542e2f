// The part of an address that holds an experiment: whatever stands there, the figure starts, with it or without.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {defaultValues} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import type {LooseValues} from '../../plugins/live/src/options.ts'
import {
  decodeLinkState,
  encodeLinkState,
  LinkStateError,
  unflattenState,
} from '../../plugins/live/src/share/link-state.ts'
import {linkAddress} from '../../plugins/live/src/share/open-link.ts'
import {
  bytesToPoints,
  bytesToStroke,
  pointsToBytes,
  strokeToBytes,
} from '../../plugins/live/src/share/own-data.ts'
import {OptionError} from '../../plugins/live/src/options.ts'
import {anyText, mutated} from './mutations.ts'
import {runs} from './runs.ts'

const values = fc.oneof(
  fc.constantFrom('xor', 'spiral', '8,4', 'none', 'tanh', '0.3', '1e999', '-0', 'NaN', '0x10', 'Infinity', 'true', '', ' ', '999999999999', 'sin(x1', 'x1^x1^x1', '1,,2', '%2C', '('.repeat(2000), 'é'),
  fc.integer().map(String),
  fc.double().map(String),
) // oxfmt-ignore
const part = fc.oneof(
  fc
    .tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzA'.split('')), values)
    .map(([key, value]) => key + value),
  fc.nat().map((step) => `!${step}`),
  fc.base64String({maxLength: 40}).map((text) => `*${text}`),
  fc.base64String({maxLength: 40}).map((text) => `:${text}`),
  fc.tuple(fc.nat(200), values).map(([until, value]) => `@${until}!l${value}!o${value}`),
)
const states = fc.oneof(
  mutated(
    fc.array(part, {maxLength: 5}).map((parts) => ['1', ...parts].join('~')),
    2,
  ),
  anyText,
)

const figures = [...liveComponents.values()].filter(({role}) => role === 'component')

describe.each(figures.map(({name, options}) => [name, options] as const))('%s', (_, options) => {
  test('a state is read as one that can be written, or refused', () => {
    fc.assert(
      fc.property(states, (text) => {
        const state = read(text)
        if (!state) return
        // what is read is within what the options allow, and written again it is the same
        for (const [name, option] of Object.entries(options))
          if (option.key) option.parse(option.format(state.values[name]))
        const again = encodeLinkState(options, state)
        expect(read(new URLSearchParams(`a=${again}`).get('a') ?? '')?.values).toEqual(state.values)
        expect(new URL(linkAddress('https://d2l.ai/a?b=c', 'net 1', again)).searchParams.get('b')).toBe('c')
        if (state.parameters)
          expect(unflattenState(state.parameters, 1, none)).toEqual(
            state.parameters.length === 0 ? none : undefined,
          )
        if (state.own) readOwn(state.own)
      }),
      runs(300),
    )
  })

  function read(text: string) {
    try {
      return decodeLinkState(options, text)
    } catch (error) {
      expect(error).toBeInstanceOf(LinkStateError)
      return undefined
    }
  }
})

const none = {weights: [], biases: [], optimizer: [], step: 1}

/** Bytes of a drawing: points and a curve that stay where they are, or refused. */
function readOwn(bytes: Uint8Array): void {
  for (const again of [() => pointsToBytes(bytesToPoints(bytes)), () => strokeToBytes(bytesToStroke(bytes))])
    try {
      expect([...again()].every((byte) => byte >= 0 && byte <= 255)).toBe(true)
    } catch (error) {
      expect(error).toBeInstanceOf(OptionError)
    }
}

test('defaults are read as themselves', () => {
  for (const {options} of figures) {
    const shared = Object.entries(defaultValues(options) as LooseValues).filter(
      ([name]) => options[name]?.key,
    )
    expect(decodeLinkState(options, '1').values).toEqual(Object.fromEntries(shared))
  }
})

// Components that a site brings itself: what a build says of them, and what stands in a page where nothing runs.

import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import {checkLiveGraph, prepareLiveBlocks, type LiveBlock} from '../../plugins/live/src/index.ts'
import {implementations, Live, type Implementation} from '../../plugins/live/src/react/index.ts'
import {loadOptions} from '../../plugins/live/src/react/own-options.ts'

const own = {clock: null, pendulum: ['length', 'angle'], still: []}

const block = (component: string, attributes: Record<string, string> = {}, source = ''): LiveBlock => ({
  component,
  attributes,
  source,
})

const said = (blocks: LiveBlock[]) => checkLiveGraph(blocks, own).map(({rule, message}) => [rule, message])

test.each([
  ['any option of one that declares none', [block('clock', {zone: 'Asia/Tokyo', title: 'T', name: 'c'})]],
  ['the options of one that declares them', [block('pendulum', {length: '2', description: 'It swings'})]],
  [
    'what only the component knows to publish',
    [block('clock', {name: 'c'}), block('let', {name: 'a'}, '$c.now * 2')],
  ],
  [
    'a value of the page',
    [block('slider', {name: 'l', min: '1', max: '2'}), block('pendulum', {length: '$l'})],
  ],
])('a site has a component of its own: %s', (_, blocks) => {
  expect(said(blocks)).toEqual([])
})

test.each([
  [
    'a wrong name',
    [block('clok')],
    ['live-unknown-component', 'unknown live component `clok`; did you mean `clock`?'],
  ],
  [
    'an option that is not declared',
    [block('pendulum', {lenght: '2'})],
    ['live-option', 'unknown option `lenght`; did you mean `length`?'],
  ],
  [
    'a name that cannot be one',
    [block('clock', {name: '1'})],
    ['live-option', 'name: expected a name of letters, digits and `_`, got `1`'],
  ],
  [
    'a value that nobody defines',
    [block('clock', {zone: '$zone'})],
    ['live-unknown-name', 'nothing on this page is called `$zone`; no block of this page has a name'],
  ],
  [
    'the value of a component that has no name',
    [block('clock'), block('let', {name: 'a'}, '$c.now')],
    ['live-unknown-name', 'nothing on this page is called `$c.now`; there are `$a`'],
  ],
])('%s is told', (_, blocks, message) => {
  expect(said(blocks)).toEqual([message])
})

describe('where nothing runs', () => {
  const load = () => Promise.reject(new Error('not on a server'))
  const html = async (written: LiveBlock, implementation: Partial<Implementation> = {}) => {
    const {blocks} = await prepareLiveBlocks([written], {own})
    const known = {...implementations, [written.component]: {load, ...implementation}}
    return renderToStaticMarkup(createElement(Live, {...blocks[0]!, implementations: known, page: '/'}))
  }

  test('the description says what is shown', async () => {
    const written = block('clock', {description: 'A clock & its hands', title: 'Now'})
    expect(await html(written)).toMatch(
      /Now<\/div>.*<figcaption class="d2l-live-caption">A clock &amp; its hands<\/figcaption>/,
    )
  })

  test('without one, the block stands there as it is written', async () => {
    expect(await html(block('clock', {zone: 'UTC'}, 'one\ntwo'))).toContain(
      '<code>{.live clock zone=&quot;UTC&quot;}\none\ntwo</code>',
    )
  })

  test('a site may draw a picture of its own', async () => {
    const Still: Implementation['Still'] = ({attributes, source, locale}) => (
      <svg aria-label={`${attributes['zone']} ${source} ${locale}`} />
    )
    const written = block('clock', {zone: 'UTC', description: 'A clock'}, 'body')
    const shown = await html(written, {Still})
    expect(shown).toContain('<svg aria-label="UTC body en">')
    expect(shown).toContain('A clock</figcaption>')
    expect(shown).not.toContain('{.live')
  })

  test('a site may replace the picture of a component that comes with the book', async () => {
    const {blocks} = await prepareLiveBlocks([block('activation')])
    const known = {activation: {load, Still: () => <i>mine</i>}}
    const shown = renderToStaticMarkup(
      createElement(Live, {...blocks[0]!, implementations: known, page: '/'}),
    )
    expect(shown).toContain('<i>mine</i>')
    expect(shown).toContain(blocks[0]!.description.slice(0, 20))
  })

  test('what nobody implements stands there as it is written', () => {
    const shown = renderToStaticMarkup(createElement(Live, {component: 'clock', zone: 'UTC', page: '/'}))
    expect(shown).toContain('{.live clock zone=&quot;UTC&quot;}')
  })
})

test('the interactive part gets what is written, where it tells no options', async () => {
  const load = async () => () => null
  const options = await loadOptions('clock', {load}, {zone: 'UTC'})
  expect(Object.keys(options)).toEqual(['zone'])
  expect(options['zone']!.parse('Asia/Tokyo')).toBe('Asia/Tokyo')
})

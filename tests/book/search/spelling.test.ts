// Queries with typing errors, and nonsense, asked of the real engine.

import {describe, expect, test} from 'vitest'
import {openRealSearch} from './open-real-search.ts'

const english = {
  dropout: 'Dropout drops units of a layer while the network is trained; a drop of the loss follows.',
  backpropagation: 'Backpropagation computes gradients. Back then nobody knew how.',
  perceptron: 'The perceptron by Rosenblatt; multilayer perceptrons came later. Per unit one weight.',
  convolution: 'Convolution slides a kernel over an image; conv layers use nn.Conv2d and getDataLoader.',
  regularization: 'Regularization keeps weights small. A regular grid is something else.',
  'softmax regression': 'Softmax regression, and the gradient descent that trains it, in C++.',
  machine: 'What machine learning is; an asset quiz about queues, and a, q, x, z.',
}

const meant: [string, string, string][] = [
  ['dropuot', 'dropout', 'dropout'],
  ['Dorpout', 'dropout', 'dropout'],
  ['droppout', 'dropout', 'dropout'],
  ['dropot', 'dropout', 'dropout'],
  ['backpropogation', 'backpropagation', 'backpropagation'],
  ['backpropagatoin', 'backpropagation', 'backpropagation'],
  ['bakcpropogation', 'backpropagation', 'backpropagation'],
  ['pereptron', 'perceptron', 'perceptron'],
  ['percpetron', 'perceptron', 'perceptron'],
  ['convolutoin', 'convolution', 'convolution'],
  ['convultion', 'convolution', 'convolution'],
  ['regularisation', 'regularization', 'regularization'],
  ['softmx regresion', 'softmax regression', 'softmax regression'],
  ['gradeint descent', 'softmax regression', 'gradient descent'],
  ['machinelearning', 'machine', 'machine learning'],
  ['gradient qwxzvk', 'backpropagation', 'gradient'],
]

const known: [string, string][] = [
  ['dropout', 'dropout'],
  ['drop', 'dropout'],
  ['dropo', 'dropout'],
  ['perceptrons', 'perceptron'],
  ['regulariz', 'regularization'],
  ['regularizati', 'regularization'],
  ['gradients', 'backpropagation'],
  ['convolutional', 'convolution'],
  ['nn.Conv2d', 'convolution'],
  ['Conv2', 'convolution'],
  ['getData', 'convolution'],
  ['dataloader', 'convolution'],
  ['C++', 'softmax regression'],
  ['“dropout”,', 'dropout'],
]

const nonsense = [
  'qwxzvk',
  'asdfgh',
  'xyzzy',
  'zzzzzz',
  'qqq',
  'qwxzvk asdfgh',
  'aaaaaaaaaaaa',
  'xq9z',
  'яяяяя',
  'lkjhgf poiuyt',
]

describe.each([
  ['in one index', [english]],
  [
    'in an index for each page',
    Object.entries(english).map(([page, text]): Record<string, string> => ({[page]: text})),
  ],
])('an English book %s', async (_, parts) => {
  const search = await openRealSearch('en', ...parts)
  const find = async (query: string) => {
    const {hits, pages, instead} = await search.find(query, '')
    return {first: hits[0]?.url.slice(1), pages, instead}
  }

  test.each(meant)('%s leads to %s', async (query, first, instead) => {
    expect(await find(query)).toMatchObject({first, instead})
    expect(await search.find(query, '', {asTyped: true})).toMatchObject({hits: [], pages: 0})
  })

  test.each(known)('%s is what it is, on %s', async (query, first) => {
    expect(await find(query)).toMatchObject({first, instead: undefined})
  })

  test.each(nonsense)('%s is nowhere', async (query) => {
    expect(await find(query)).toEqual({first: undefined, pages: 0, instead: undefined})
  })
})

test.each<[string, string, string, string]>([
  ['de', 'Die Größe der Schrittweite beim Gradientenabstieg', 'Gradietenabsteig', 'gradientenabstieg'],
  ['de', 'Die Größe der Schrittweite beim Gradientenabstieg', 'Schritweite', 'schrittweite'],
  ['fr', 'La rétropropagation du gradient', 'retropropogation', 'rétropropagation'],
  ['es', 'La regularización de la función', 'regularizacoin', 'regularización'],
  ['pt', 'A otimização da função', 'otimizasão', 'otimização'],
  ['tr', 'Geri yayılım ile türev hesaplanır', 'yayılmı', 'yayılım'],
  ['vi', 'Hồi quy tuyến tính với perceptron', 'percetpron', 'perceptron'],
  ['ru', 'Обучение нейронной сети', 'нерйонной', 'нейронной'],
  ['el', 'Η παλινδρόμηση του ανθρώπου', 'παλινδρομισι', 'παλινδρόμηση'],
  ['ar', 'الانحدار الخطي والشبكة العصبية', 'الانحدلر', 'الانحدار'],
  ['ko', '역전파 알고리즘을 배웁니다', '알고리즘을', ''],
])('in %s, “%s”: %s is %s', async (lang, text, query, instead) => {
  const search = await openRealSearch(lang, {page: text})
  const answer = await search.find(query, '')
  expect(answer.hits.map(({url}) => url)).toEqual(['/page'])
  expect(answer.instead ?? '').toBe(instead)
})

test('words of scripts without spaces are never mended', async () => {
  const search = await openRealSearch('zh', {one: '深度学习与优化', two: '学习很深，度量'})
  expect((await search.find('深度学习', '')).hits.map(({url}) => url)).toEqual(['/one'])
  expect((await search.find('神经网络', '')).hits).toEqual([])
})

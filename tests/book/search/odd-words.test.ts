// Words that the book has not: the engine itself answers, in one index and in several.

import {describe, expect, test} from 'vitest'
import {openRealSearch} from './open-real-search.ts'

const texts = {
  dropout: 'Dropout drops units of a layer while a network is trained. Dropout is not weight decay.',
  back: 'Backpropagation computes gradients backward, layer by layer, by the chain rule.',
  perceptron: 'The multilayer perceptron has hidden layers; perceptrons were the first neural networks.',
  convolution: 'A convolution slides a kernel over a picture. Convolutions share weights.',
  code: 'Call nn.Sequential with num_hiddens units, then torch.optim.SGD. Optimization of an encoder–decoder.',
  vi: 'Mạng nơ-ron nhân tạo học bằng lan truyền ngược. Nghiêng về tuyến tính.',
  de: 'Die Größe der Schrittweite bestimmt die Geschwindigkeit. Gradientenabstieg.',
  fr: 'L’apprentissage profond et la rétropropagation du gradient.',
  ru: 'Обратное распространение ошибки в нейронных сетях.',
  ko: '역전파 알고리즘은 신경망을 학습한다.',
  tr: 'Öğrenme hızı ve eğim inişi; ısı yayılımı.',
  zh: '用 transformer 训练神经网络。',
  rest: 'A quick question: why asks a zebra? Xylophones, as far as seen, queue. Year 2019, 20 pages.',
}

/** As one index, and a text in each. */
const books = {
  'one index': [texts],
  'many indexes': Object.entries(texts).map(([page, text]): Record<string, string> => ({[page]: text})),
}

describe.each(Object.entries(books))('in %s', async (_, parts) => {
  const search = await openRealSearch('en', ...parts)
  const find = async (query: string) => {
    const {hits, instead} = await search.find(query, '')
    return {corrected: instead ?? null, urls: hits.map(({url}) => url)}
  }

  test.each([
    ['dropuot', 'dropout', '/dropout'],
    ['droput', 'dropout', '/dropout'],
    ['dropoout', 'dropout', '/dropout'],
    ['dripout', 'dropout', '/dropout'],
    ['rdopout', 'dropout', '/dropout'],
    ['Dropuot', 'dropout', '/dropout'],
    ['dropuo', 'dropout', '/dropout'],
    ['backpropogation', 'backpropagation', '/back'],
    ['back-propogation', 'backpropagation', '/back'],
    ['backpropogatoin', 'backpropagation', '/back'],
    ['pereptron', 'perceptron', '/perceptron'],
    ['convolutoin', 'convolution', '/convolution'],
    ['covolutoin', 'convolution', '/convolution'],
    ['weigth decay', 'weight decay', '/dropout'],
    ['multilayer pereptrons', 'multilayer perceptrons', '/perceptron'],
    ['mutlilayer pereptron', 'multilayer perceptron', '/perceptron'],
    ['hiddenlayers', 'hidden layers', '/perceptron'],
    ['nn.Sequental', 'nn.sequential', '/code'],
    ['num_hidens', 'num_hiddens', '/code'],
    ['optimisation', 'optimization', '/code'],
    ['encodr-decoder', 'encoder-decoder', '/code'],
    ['the qwxzvk perceptron', 'the perceptron', '/perceptron'],
    ['nghiêgn', 'nghiêng', '/vi'],
    ['truyenf ngược', 'truyền ngược', '/vi'],
    ['Geschwindikeit', 'geschwindigkeit', '/de'],
    ['gradientenabsteig', 'gradientenabstieg', '/de'],
    ['groesse', 'größe', '/de'],
    ['aprentissage', 'apprentissage', '/fr'],
    ['retropropogation', 'rétropropagation', '/fr'],
    ['распростронение', 'распространение', '/ru'],
    ['알고리듬', '알고리즘은', '/ko'],
    ['yayilmi', 'yayılımı', '/tr'],
    ['transfromer', 'transformer', '/zh'],
  ])('%s is taken for %s and found at %s', async (query, corrected, url) => {
    const found = await find(query)
    expect(found.corrected).toBe(corrected)
    expect(found.urls[0]).toBe(url)
  })

  test.each([
    'qwxzvk',
    'asdfgh',
    'xyzzy',
    'hjkl',
    'foobar',
    'qqqqqqqq',
    'qwertyuiop',
    'lorem ipsum',
    '20199',
    '3.14159',
    'зщшгн',
    '深度学习网',
    'ㅁㄴㅇㄹ',
    '“”',
    '!!',
    'dripp',
    'abc',
    '"dropuot"',
    '"weigth decay"',
  ])('nothing is found for %s', async (query) => {
    expect(await find(query)).toEqual({corrected: null, urls: []})
  })

  test.each([
    ['drop', '/dropout'],
    ['dro', '/dropout'],
    ['backprop', '/back'],
    ['networks', '/dropout'],
    ['network', '/perceptron'],
    ['convolutional', '/convolution'],
    ['encoder-decoder', '/code'],
    ['decoder encoder', '/code'],
    ['decoder-encoder', '/code'],
    ['sequential', '/code'],
    ['num_hid', '/code'],
    ['torch.optim', '/code'],
    ['lan truyen', '/vi'],
    ['grosse', '/de'],
    ['2019', '/rest'],
    ['神经网络', '/zh'],
    ['신경망', '/ko'],
    ['why', '/rest'],
    ['"weight decay"', '/dropout'],
  ])('%s is found at %s as it is written', async (query, url) => {
    const found = await find(query)
    expect(found.corrected).toBeNull()
    expect(found.urls).toContain(url)
  })
})

/** Of the network that the front page shows: in its fence, in its picture and where the reader trains it. */
export const playgroundOptions = {
  data: 'spiral',
  hidden: '8,8',
  activation: 'tanh',
  optimizer: 'adam',
  rate: '0.02',
  noise: '2',
  steps: '4000',
}

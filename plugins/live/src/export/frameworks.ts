/** What programs are written for, in the order of their tabs. */
export const frameworks = {
  pytorch: 'PyTorch',
  mxnet: 'MXNet',
  tensorflow: 'TensorFlow',
  jax: 'JAX',
} as const

export type FrameworkName = keyof typeof frameworks

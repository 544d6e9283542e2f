const displayNames: Record<string, string> = {
  pytorch: 'PyTorch',
  tensorflow: 'TensorFlow',
  mxnet: 'MXNet',
  jax: 'JAX',
  paddle: 'Paddle',
  numpy: 'NumPy',
}

/** What readers call a framework. */
export function tabLabel(name: string): string {
  return Object.hasOwn(displayNames, name) ? displayNames[name]! : name
}

/** `PyTorch, JAX` */
export function tabLabels(names: readonly string[]): string {
  return names.map(tabLabel).join(', ')
}

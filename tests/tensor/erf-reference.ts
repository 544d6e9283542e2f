/** By the integral, Simpson's rule. */
export function erfReference(x: number): number {
  const count = 2000
  const step = x / count
  let sum = 0
  for (let i = 0; i <= count; i++) {
    const weight = i === 0 || i === count ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((i * step) ** 2))
  }
  return (2 / Math.sqrt(Math.PI)) * (step / 3) * sum
}

// What the first use of a figure downloads, counted in a browser over the bundle as a site ships it.
import {brotliCompressSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {useBrowser, waitForStep} from './with-page.ts'

const {open} = useBrowser()

/** Bytes of files as a server sends them, compressed once. */
async function bytesOf(url: string, paths: Iterable<string>): Promise<Record<string, number>> {
  const sizes = Array.from(new Set(paths), async (path) => {
    const answer = await fetch(url + path)
    return [path, brotliCompressSync(Buffer.from(await answer.arrayBuffer())).length] as const
  })
  return Object.fromEntries(await Promise.all(sizes))
}

function sum(sizes: Record<string, number>): number {
  return Object.values(sizes).reduce((total, size) => total + size, 0)
}

test('nothing before use; the first run of the playground costs at most 60 kB, the worker and WebAssembly included', async () => {
  const {page, url, requests} = await open([{component: 'mlp', attributes: {}}])
  await page.waitForLoadState('networkidle')
  const before = [...requests]
  // the shell and its parts: what these are is tested without a browser
  expect(before.filter((path) => /worker|playground|interactive|engine|backend/.test(path))).toEqual([])
  await page.getByRole('button', {name: 'Run'}).click()
  await waitForStep(page, 10)
  await page.locator('.d2l-live-badge-name', {hasText: /^WebAssembly$/}).waitFor()
  await page.waitForLoadState('networkidle')
  const used = await bytesOf(
    url,
    requests.filter((path) => !before.includes(path)),
  )
  expect(Object.keys(used).some((path) => path.includes('worker'))).toBe(true)
  expect(sum(used), JSON.stringify(used)).toBeLessThan(60_000)
})

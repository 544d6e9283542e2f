// From the first click on a cold page to the first output, in Chromium: a page of cells, and Pyodide's start beside it in the
// same run. Prints JSON. Arguments: `--rounds=5`, `--pyodide=FOLDER` with the files of the package `pyodide` (`npm pack pyodide`).
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright'
import {compilePage} from '../book/render/compile-page.ts'
import {launchChromium} from '../browser/launch-chromium.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {writeSampleSite} from '../theme/sample-site.ts'

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1]
}

const cells = {
  plain: 'print(sum(n * n for n in range(10)))',
  torch: 'import torch\ntorch.arange(12).reshape(3, 4)',
}

/** One that stands for Pyodide's own documentation: from the click, its files first. */
const pyodidePage = `<!doctype html><title>Pyodide</title><button>Run</button><pre></pre>
<script type="module">
document.querySelector('button').addEventListener('click', async () => {
  const {loadPyodide} = await import('/pyodide/pyodide.mjs')
  const pyodide = await loadPyodide({stdout: (line) => (document.querySelector('pre').textContent += line)})
  pyodide.runPython(${JSON.stringify(cells.plain)})
})
</script>`

/** Milliseconds from the click, in a context whose cache is empty. */
async function timeOf(browser: Browser, address: string, output: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address, {waitUntil: 'networkidle'})
  await page.getByRole('button', {name: /^Run/}).first().waitFor()
  const milliseconds = await page.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Run')
    const clicked = performance.now()
    button?.click()
    while (!document.querySelector(wanted)?.textContent) await new Promise(requestAnimationFrame)
    return performance.now() - clicked
  }, output)
  await context.close()
  return milliseconds
}

function middle(times: number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN)
}

const rounds = Number(option('rounds') ?? 5)
const pyodide = option('pyodide')
const folder = await mkdtemp(join(tmpdir(), 'd2lbook-first-output-'))
const [plain, torch] = await Promise.all(
  Object.values(cells).map((code) =>
    compilePage(`# Cells\n\n\`\`\`{.python .input}\n#@tab all\n${code}\n\`\`\``),
  ),
)
await writeSampleSite(folder, {article: plain ?? '', others: {'torch.html': torch ?? ''}})
if (pyodide !== undefined) {
  await cp(pyodide, join(folder, 'pyodide'), {recursive: true})
  await writeFile(join(folder, 'pyodide.html'), pyodidePage)
}
const server = await serveFolder(folder)
const browser = await launchChromium()
const times = {plain: [] as number[], torch: [] as number[], pyodide: [] as number[]}
for (let round = 0; round < rounds; round++) {
  times.plain.push(await timeOf(browser, `${server.url}/`, '.d2l-outputs .d2l-output'))
  times.torch.push(await timeOf(browser, `${server.url}/torch.html`, '.d2l-outputs .d2l-output'))
  if (pyodide !== undefined) times.pyodide.push(await timeOf(browser, `${server.url}/pyodide.html`, 'pre'))
}
await browser.close()
await server.close()
await rm(folder, {recursive: true, force: true})
const firstOutput = {plain: middle(times.plain), torch: middle(times.torch)}
console.log(
  JSON.stringify(
    pyodide === undefined
      ? {firstOutput, pyodide: 'not measured: --pyodide=FOLDER is missing'}
      : {
          firstOutput,
          pyodide: middle(times.pyodide),
          timesAsFast: Number((middle(times.pyodide) / firstOutput.plain).toFixed(1)),
        },
    null,
    2,
  ),
)

// Compiles the kernels and writes them, as text, into modules that bundlers and Node load like any other: `npm run build:wasm -w plugins/tensor`.
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import asc from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Each set of instructions and the module that holds the kernels for it. */
export const builds = {
  simd: {features: ['simd'], module: 'kernel-bytes.ts'},
  relaxed: {features: ['simd', 'relaxed-simd'], module: 'relaxed-kernel-bytes.ts'},
}

/** The compiled kernels. The same sources and compiler give the same bytes. */
export async function compileKernels(features) {
  let binary
  const enable = features.flatMap((feature) => ['--enable', feature])
  const {error, stderr} = await asc.main(
    ['index.ts', '--baseDir', folder, '--outFile', 'kernels.wasm', ...enable, '-O3', '--runtime', 'stub', '--noAssert'],
    {writeFile: (_name, contents) => void (binary = contents)},
  )
  if (error) throw new Error(`the kernels do not compile\n${stderr}`, {cause: error})
  return binary
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const {features, module} of Object.values(builds)) {
    const binary = await compileKernels(features)
    const text = Buffer.from(binary).toString('base64')
    await writeFile(
      join(folder, '..', 'src', 'wasm', module),
      `// Made by kernels/build.mjs from the sources beside it; a test makes it again and compares.\nexport const kernelBytes =\n  '${text}'\n`,
    )
    process.stdout.write(`${module}: ${binary.length} bytes\n`)
  }
}

// Compiles the kernels and writes them, as text, into a module that bundlers and Node load like any other: `npm run build:wasm -w plugins/tensor`.
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import asc from 'assemblyscript/asc'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The compiled kernels. The same sources and compiler give the same bytes. */
export async function compileKernels() {
  let binary
  const {error, stderr} = await asc.main(
    [
      'index.ts',
      '--baseDir',
      folder,
      '--outFile',
      'kernels.wasm',
      '--enable',
      'simd',
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
    ],
    {writeFile: (_name, contents) => void (binary = contents)},
  )
  if (error) throw new Error(`the kernels do not compile\n${stderr}`, {cause: error})
  return binary
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const binary = await compileKernels()
  const text = Buffer.from(binary).toString('base64')
  const target = join(folder, '..', 'src', 'wasm', 'kernel-bytes.ts')
  await writeFile(
    target,
    `// Made by kernels/build.mjs from the sources beside it; a test makes it again and compares.\nexport const kernelBytes =\n  '${text}'\n`,
  )
  process.stdout.write(`${binary.length} bytes\n`)
}

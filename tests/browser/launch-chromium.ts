// A real Chromium for tests, from npm alone: the package carries the browser, so nothing is downloaded.
import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {chromium, type Browser} from 'playwright'

/** Not the package's own: those turn off the sandboxing that WebGPU and cross-origin isolation rest on. */
const chromiumArguments = [
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
]

const packageName = '@sparticuz/chromium'

/**
 * Start Chromium, headless, with WebGL2 and WebGPU on a software renderer. The caller closes it.
 *
 * The carried browser is for Linux on x64; elsewhere an installed Chrome is used.
 *
 * @param extra more command line switches
 */
export async function launchChromium(extra: string[] = []): Promise<Browser> {
  const args = [...chromiumArguments, ...extra]
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({channel: 'chrome', args})
  const folder = await unpackedBrowser()
  const libraries = join(folder, 'al2023', 'lib')
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  })
}

/** The folder with the unpacked browser of the installed version; unpacked once per machine, also when several tests start together. */
async function unpackedBrowser(): Promise<string> {
  const main = createRequire(import.meta.url).resolve(packageName)
  const manifest = await readFile(join(main, '..', '..', '..', 'package.json'), 'utf8')
  const {version} = JSON.parse(manifest) as {version: string}
  const folder = join(tmpdir(), `d2lbook-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(folder)) return folder
  const staging = `${folder}-${process.pid}-${Date.now()}`
  await mkdir(staging, {recursive: true})
  await unpack(staging)
  await writeFile(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(folder))
  // another process may have been faster: its folder is as good as ours
  await rename(staging, folder).catch(() => rm(staging, {recursive: true, force: true}))
  return folder
}

/** In a process of its own: the package reads these variables when it is loaded, and writes others. */
async function unpack(folder: string): Promise<void> {
  const script = `import(${JSON.stringify(packageName)}).then((module) => module.default.executablePath())`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: {...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'},
  })
}

/** The fonts that the package carries and those of the machine; the package's own file names folders of its cloud. */
function fontConfiguration(folder: string): string {
  const places = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = places.map((place) => `<dir>${place}</dir>`)
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...lines,
    `<cachedir>${folder}/font-cache</cachedir>`,
    '</fontconfig>',
  ].join('\n')
}

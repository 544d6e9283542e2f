import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Writes a file of a site where it would change: `start` reloads the reader's window with every write. */
export async function writeIfOther(file: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content)
  const old = await readFile(file).catch(() => null)
  if (old?.equals(bytes)) return
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, bytes)
}

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Writes a file of a site where it would change: `start` reloads the reader's window with every write. */
export async function writeIfOther(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const old = await readFile(file).catch(() => null)
  if (old?.equals(bytes)) return
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, bytes)
}

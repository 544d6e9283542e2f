// Tells the files in which two folders of write-outputs.ts differ. Aside are the hashes in the names of assets, the
// numbers that the bundler gives to modules, folders of the two checkouts, and how long something took.
//
//   npx tsx tests/equality/compare-outputs.ts BEFORE AFTER

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'

const [before, after] = process.argv.slice(2)
if (!before || !after) {
  console.error('usage: compare-outputs.ts BEFORE AFTER')
  process.exit(2)
}

const [old, now] = [filesOf(before), filesOf(after)]
const differences = [
  ...[...old.keys()].filter((name) => !now.has(name)).map((name) => `gone     ${name}`),
  ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `new      ${name}`),
  ...[...now.keys()].filter((name) => differs(name)).map((name) => `differs  ${name}`),
].toSorted()
for (const difference of differences) console.log(difference)
console.log(`${now.size} files, ${differences.length} differences`)
process.exitCode = differences.length > 0 ? 1 : 0

function differs(name: string): boolean {
  const [one, other] = [old.get(name), now.get(name)]
  return one !== undefined && other !== undefined && contentOf(one) !== contentOf(other)
}

/** Paths of all files by their name without hashes; files that are only told apart by a hash share one entry. */
function filesOf(folder: string): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const file of globSync('**', {cwd: folder, dot: true}).toSorted()) {
    if (/^[^/]+-cache\//.test(file)) continue
    const name = withoutHashes(file)
    files.set(name, [...(files.get(name) ?? []), path.join(folder, file)])
  }
  return files
}

function contentOf(files: string[]): string {
  return files
    .map((file) => {
      const text = withoutHashes(readFileSync(file, 'latin1'))
      // modules have numbers, and stand in their order
      return file.endsWith('.js') ? text.replace(/\d+/g, 'N').split(/[,;]/).toSorted().join('\n') : text
    })
    .toSorted()
    .join('\n')
}

function withoutHashes(text: string): string {
  return text
    .replace(/(?<=[\w.-])\.[0-9a-f]{8}(?=\.(?:js|css)\b)/g, '')
    .replace(/-[0-9a-f]{32}(?=\.\w)/g, '')
    .replace(/(?<=assets\/js\/)[0-9a-f]{8}(?=\.js)|(?<=["'])[0-9a-f]{8}(?=["'])/g, 'HASH')
    .replace(/(?:\/[\w.-]+)+\/(?=plugins\/|node_modules\/|docs\/)/g, '')
    .replace(/\b\d+(?:\.\d+)? ?(?:ms|s)\b/g, 'TIME')
}

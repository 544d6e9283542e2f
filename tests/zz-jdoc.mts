import {readFileSync, writeFileSync} from 'node:fs'
import {createSession} from '../plugins/python/src/index.ts'
const [file, before] = process.argv.slice(2) as [string, string]
const docs = JSON.parse(readFileSync(file, 'utf8')) as {name: string; examples: [string, string][]}[]
const norm = (t: string) => t.replaceAll('<BLANKLINE>','').replaceAll(/\s+/g, ' ').replaceAll(/ (?![-\d.])|(?<![\w.]) /g, '').trim()
let ok = 0, bad = 0, missing = 0, n = 0
const report: string[] = []
for (const {name, examples} of docs) {
  const cells = [{id: 'b', source: before}, ...examples.map(([source], i) => ({id: String(i), source}))]
  const session = createSession({cells, onEvent: () => undefined, limit: 10000})
  await session.run('b')
  let broken = false
  for (const [i, [source, want]] of examples.entries()) {
    const r = await session.run(String(i))
    const text = r.outputs.map((o) => ('text' in o ? o.text : `<${o.kind}>`)).join('')
    n++
    const w = want.replace(/^Traceback[\s\S]*\n(\w+(\.\w+)*Error)/, '$1')
    if (r.status === 'unsupported') { missing++; broken = true; report.push(`-- ${name}: ${source.trim()} => ${r.reason?.slice(0, 150)}`) }
    else if (norm(text).includes(norm(w)) && (w !== '' || r.status === 'ok')) ok++
    else { bad++; if (r.status !== 'ok' && !w.includes('Error')) broken = true; report.push(`${broken ? '~~' : '##'} ${name}: ${source.trim()}\n   want ${w.trim()}\n   got  ${text.trim().slice(-400)}`) }
  }
}
writeFileSync(file.replace('.json', '.report'), report.join('\n'))
console.log(n, 'ok', ok, 'bad', bad, 'missing', missing)

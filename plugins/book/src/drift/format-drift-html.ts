// A drift as one HTML page that needs nothing else: to be read, mailed, or kept by a build service.

import {escapeHtml} from '../text/escape-html.ts'
import {groupOf} from './block-kinds.ts'
import type {BookDrift, PageDrift} from './book-drift.ts'
import {isTold} from './format-drift-json.ts'
import type {DriftRow} from './page-drift.ts'
import {wordDiff} from './word-diff.ts'
import {counted} from '../text/counted.ts'
import {nameOfKind} from './block-kinds.ts'

const styles = `
:root{color-scheme:light dark;--line:light-dark(#d9dde2,#3b4048);--soft:light-dark(#525860,#a9b1bb)}
body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:16px/1.55 system-ui,sans-serif}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .6rem;border-block-end:1px solid var(--line);text-align:end}
th:first-child,td:first-child{text-align:start}
summary{cursor:pointer;padding:.3rem 0}
article{margin-block:.5rem 1.25rem;padding-inline-start:.9rem;border-inline-start:4px solid var(--line)}
article[data-state=edited]{border-color:#c98a00}article[data-state=new]{border-color:#2e8540}
article[data-state=deleted]{border-color:#c0392b}article[data-state=untranslated]{border-color:#2a7ab0}
p,pre{margin:.3rem 0;overflow-wrap:anywhere}small{color:var(--soft)}
pre{font-size:.88rem;white-space:pre-wrap}.wide{overflow-x:auto}td:nth-child(2){white-space:nowrap}meter{vertical-align:middle}
del{background:light-dark(#fde3e1,#5b2320)}ins{background:light-dark(#dcf3df,#1f4a29);text-decoration:none}
meter{width:clamp(2rem,10vw,6rem)}@media(max-width:40rem){th,td{padding-inline:.3rem}td:first-child{overflow-wrap:anywhere;min-width:9rem}}`

export function formatDriftHtml(drift: BookDrift, relative: (file: string | null) => string | null): string {
  const {source, lang, pages, counts, texts} = drift
  const title = escapeHtml(`${source} → ${lang}`)
  const changed = pages.filter((page) => page.rows.some(isTold))
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Translation drift ${title}</title><style>${styles}</style>
<h1>Translation drift, ${title}</h1>
<p>${counted(pages.length, 'page')}. ${drift.drift.toFixed(1)}% behind the source, ${drift.translated.toFixed(1)}% translated:
${counted(counts.edited, 'block')} edited, ${counts.new} new, ${counts.deleted} deleted, ${counts.untranslated} untranslated, ${counts.unchanged} unchanged.
Of ${counted(texts.texts, 'translated text')} on pages that stayed in place, ${texts.changed} (${texts.share.toFixed(1)}%) no longer in the source in the same words.</p>
<div class="wide"><table><thead><tr><th>Page<th>Behind<th>Edited<th>New<th>Deleted<th>Untranslated<th>Unchanged</tr></thead><tbody>
${pages.map(pageRow).join('\n')}
</tbody></table></div>
${changed.map((page) => pageDetails(page, relative)).join('\n')}
</html>
`
}

function pageRow({page, state, counts, drift, rows}: PageDrift): string {
  const name = rows.some(isTold) ? `<a href="#${escapeHtml(page)}">${escapeHtml(page)}</a>` : escapeHtml(page)
  const behind =
    state === 'untranslated'
      ? 'not translated'
      : `<meter max="100" low="10" high="40" optimum="0" value="${drift.toFixed(1)}"></meter> ${Math.ceil(drift)}%`
  return `<tr><td>${name}<td>${behind}<td>${counts.edited}<td>${counts.new}<td>${counts.deleted}<td>${counts.untranslated}<td>${counts.unchanged}</tr>`
}

function pageDetails(page: PageDrift, relative: (file: string | null) => string | null): string {
  const files = [page.sourceFile, page.targetFile].flatMap((file) => relative(file) ?? []).join(' → ')
  const rows = page.rows.filter(isTold).map((row) => rowHtml(row, page))
  // a link to what is inside opens it
  return `<details><summary><b>${escapeHtml(page.page)}</b> <small>${escapeHtml(files)}</small></summary>
<div id="${escapeHtml(page.page)}">${rows.join('\n')}</div></details>`
}

function rowHtml(row: DriftRow, {sourceLines, targetLines}: PageDrift): string {
  const lines = [
    row.source[0] === undefined ? '' : `source line ${sourceLines[row.source[0]]}`,
    row.target[0] === undefined ? '' : `translation line ${targetLines[row.target[0]]}`,
  ].filter(Boolean)
  const differences = row.differences.map(
    ({kind, missing, added}) =>
      `<p><small>${kind}</small> ${[...missing.map((invariant) => `<del>${escapeHtml(invariant)}</del>`), ...added.map((invariant) => `<ins>${escapeHtml(invariant)}</ins>`)].join(' ')}</p>`,
  )
  return `<article data-state="${row.state}"><small>${row.state} ${nameOfKind(row.kind)}, ${lines.join(', ')}</small>
${asWritten(row)}${differences.join('')}</article>`
}

/** Of code every line counts. */
function asWritten(row: DriftRow): string {
  const name = groupOf(row.kind) === 'code' ? 'pre' : 'p'
  return `<${name}>${changesHtml(row)}</${name}>`
}

/** The source with its changes marked. */
export function changesHtml({state, was, now}: Pick<DriftRow, 'state' | 'was' | 'now'>): string {
  if (state === 'deleted') return `<del>${escapeHtml(was ?? '')}</del>`
  if (state !== 'edited' || was === null) return escapeHtml(now)
  const tags = {same: '', removed: 'del', added: 'ins'} as const
  return wordDiff(was, now)
    .map(({kind, text}) =>
      tags[kind] ? `<${tags[kind]}>${escapeHtml(text)}</${tags[kind]}>` : escapeHtml(text),
    )
    .join('')
}

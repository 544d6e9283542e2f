// Tables of the guide that are written from what the program itself knows.

export type Row = readonly string[]

/** The head of a table, and its rows. */
export type Table = readonly [head: Row, ...rows: Row[]]

/** A page with these tables, by their labels; the text around them is its author's. */
export function withTables(page: string, guidePage: string, tables: Readonly<Record<string, Table>>): string {
  return Object.entries(tables).reduce(
    (text, [label, rows]) => withTable(text, guidePage, label, tableText(rows)),
    page,
  )
}

/** The table below its label, up to the next empty line. */
function withTable(page: string, guidePage: string, label: string, table: string): string {
  const mark = `:label:\`${label}\`\n\n`
  const start = page.indexOf(mark) + mark.length
  if (start < mark.length) throw new Error(`${guidePage} has no table with the label ${label}`)
  const rest = page.slice(start)
  const end = rest.startsWith('|') ? rest.indexOf('\n\n') : 0
  return page.slice(0, start) + table + (end === 0 ? '\n\n' : '') + rest.slice(end)
}

function tableText([head, ...rows]: Table): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `|${head.map((cell) => `:${'-'.repeat(cell.length + 1)}`).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}

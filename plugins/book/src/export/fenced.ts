/** Code within a fence that nothing in it closes. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/^\s*(`{3,})/gm)].map((match) => match[1]!.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...(code === '' ? [] : [code]), fence].join('\n')
}

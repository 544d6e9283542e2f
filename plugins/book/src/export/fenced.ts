/** Code within a fence that nothing in it closes. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/^\s*(`{3,})/gm)].map(([, fence = '']) => fence.length))
  const around = '`'.repeat(longest + 1)
  return [`${around}${language}`, ...(code === '' ? [] : [code]), around].join('\n')
}

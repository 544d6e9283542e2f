import {afterEach, expect, test, vi} from 'vitest'
import {run} from '../../../plugins/book/src/cli/run.ts'
import {rules} from '../../../plugins/book/src/messages/rules.ts'
import {rulesGuide} from '../../../plugins/book/src/messages/rules-guide.ts'

afterEach(() => vi.restoreAllMocks())

async function told(...args: string[]): Promise<{code: number; text: string}> {
  const texts: unknown[] = []
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text: unknown) => texts.push(text))
  return {code: await run(['explain', ...args]), text: texts.join('\n')}
}

test('a rule is explained by its section of the guide, with titles in place of references', async () => {
  const {code, text} = await told('live-unknown-component')
  expect(code).toBe(0)
  expect(text).toBe(`# live-unknown-component

**Error.** A live block names a component that there is.

\`\`\`\`markdown
\`\`\`{.live mpl}
\`\`\`
\`\`\`\`

\`\`\`text
index.md:3:1 error live-unknown-component: unknown live component \`mpl\`; did you mean \`mlp\`?
\`\`\`

The components are shown in “Live Blocks”. The fence is shown as code until then.`)
})

test('without a rule all of them are listed, each with what it asks', async () => {
  const {code, text} = await told()
  expect(code).toBe(0)
  const lines = text.split('\n').map((line) => line.split(/ {2,}/))
  expect(Object.fromEntries(lines.map(([name, ...rest]) => [name, rest]))).toEqual(
    Object.fromEntries(
      Object.entries(rules).map(([name, {severity, description}]) => [name, [severity, description]]),
    ),
  )
})

test.each([
  ['tab-is-close', 'there is no rule `tab-is-close`; did you mean `tab-is-closed`?'],
  ['Reference_Has_Target', 'did you mean `reference-has-target`?'],
  ['fence', 'did you mean `fence-is-closed`?'],
  ['output-lost', 'did you mean `output-follows-a-cell` or `output-is-json` or `output-can-be-shown` or'],
  ['xyzzy', 'there is no rule `xyzzy`; `d2lbook explain` lists all rules'],
])('%s is no rule, and is told so', async (rule, words) => {
  const {code, text} = await told(rule)
  expect([code, text]).toEqual([2, expect.stringContaining(words)])
})

test('sections end where the next begins, and only examples have marks of references', () => {
  for (const [rule, {text}] of rulesGuide()) {
    const prose = text.replaceAll(/^(`{3,})[^]*?^\1$|(`+)[^]*?[^`]\2(?!`)/gm, '')
    expect(prose, rule).not.toMatch(/^#|:ref:/m)
    expect(text, rule).toContain('```text\n')
  }
  expect(rulesGuide().get('title-is-of-first-level')?.text).toContain('\n## Welcome\n')
})

// What a program shows in a session: all that it writes, and of an error the last line.
import {createSession, type Output} from 'd2lbook-python'

export async function shownBy(program: string): Promise<string> {
  const session = createSession({
    cells: [{id: 'program', source: program}],
    seed: 0,
    onEvent: () => undefined,
  })
  const {outputs} = await session.run('program')
  return outputs.map(textOf).join('').trimEnd()
}

function textOf(output: Output): string {
  if (output.kind === 'text') return output.text
  return output.kind === 'error' ? `${output.text.trimEnd().split('\n').at(-1)}\n` : ''
}

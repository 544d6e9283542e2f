export interface Hiding {
  code: boolean
  output: boolean
  /** This and all later cells of the page. */
  rest: boolean
}

/** What a cell hides, by a comment anywhere in it: `#@hide`, `#@hide_code`, `#@hide_output`, `#@hide_all`. */
export function readHiding(code: string): Hiding {
  const text = code.toLowerCase()
  if (!text.includes('hide')) return {code: false, output: false, rest: false}
  const rest = text.includes('#@hide_all')
  const hidesCode = text.includes('#@hide_code') || text.includes('# hide code')
  const hidesOutput = text.includes('#@hide_output') || text.includes('# hide outputs')
  const both = rest || (text.includes('#@hide') && !hidesCode && !hidesOutput)
  return {code: both || hidesCode, output: both || hidesOutput, rest}
}

// KaTeX calls itself for each level of a formula. Where that fills the stack, Node may end without an error to catch.

/** No author nests so deep. */
const deepest = 200

const opening = /^(?:\{|\\left|\\begin|\$)$/
const closing = /^(?:\}|\\right|\\end)$/
const token = /\\(?:[A-Za-z]+|[^])|[^\s\\]/g

/** Whether a formula nests deeper than can be typeset: by brackets, by environments, by commands on commands. */
export function isDeepTex(tex: string): boolean {
  let depth = 0
  let commands = 0
  for (const [sign] of tex.matchAll(token)) {
    if (opening.test(sign)) depth++
    else if (closing.test(sign)) depth = Math.max(0, depth - 1)
    commands = /^\\[A-Za-z]|^[\^_{]$/.test(sign) ? commands + 1 : 0
    if (depth > deepest || commands > deepest) return true
  }
  return false
}

// What a browser fetches of its own to show a page in a style sheet.

import {tokenize, TokenType, type CSSToken} from '@csstools/css-tokenizer'

export interface StyleAddress {
  address: string
  /** Offsets of the piece of text that holds it. */
  start: number
  end: number
  /** Another style sheet, which an `@import` names. */
  isSheet: boolean
}

/** Functions whose texts are addresses. */
const fetching = new Set(['url', 'src', 'image-set', '-webkit-image-set'])
/** Their addresses are names. */
const naming = new Set(['namespace', 'document', '-moz-document'])

/** The addresses in a style sheet, in their order; what holds its content itself (`data:`) and places on the page are none. */
export function addressesInStyle(css: string): StyleAddress[] {
  const state: State = {rule: '', open: []}
  return tokenize({css})
    .flatMap((token) => step(token, state))
    .filter(({address}) => address !== '' && !/^(?:#|data:|about:)/i.test(address))
}

interface State {
  /** The name of the rule that is begun, up to its `;` or `{`. */
  rule: string
  /** Names of the functions that are open; `''` is a bracket. */
  open: string[]
}

function step(token: CSSToken, state: State): StyleAddress[] {
  const [type, , start, last, data] = token
  switch (type) {
    case TokenType.AtKeyword:
      state.rule = data.value.toLowerCase()
      break
    case TokenType.Semicolon:
    case TokenType.OpenCurly:
    case TokenType.CloseCurly:
      state.rule = ''
      state.open = []
      break
    case TokenType.Function:
      state.open.push(data.value.toLowerCase())
      break
    case TokenType.OpenParen:
      state.open.push('')
      break
    case TokenType.CloseParen:
      state.open.pop()
      break
    case TokenType.URL:
    case TokenType.String:
      if (isFetched(type, state))
        return [{address: data.value.trim(), start, end: last + 1, isSheet: isImported(state)}]
  }
  return []
}

function isFetched(type: TokenType.URL | TokenType.String, state: State): boolean {
  if (naming.has(state.rule)) return false
  return type === TokenType.URL || isImported(state) || fetching.has(state.open.at(-1) ?? '')
}

/** `@import url(x) supports(...)`: what stands in a condition is none. */
function isImported({rule, open}: State): boolean {
  return rule === 'import' && (open.length === 0 || (open.length === 1 && open[0] === 'url'))
}

// Where a rule is explained: its section of the guide.

import {readFileSync} from 'node:fs'
import {isRule} from './rules.ts'

const {homepage} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  homepage: string
}

/** `https://.../guide/rules#tab-is-closed`; `undefined` for what is no rule of ours. */
export function ruleUrl(rule: string): string | undefined {
  return isRule(rule) ? new URL(`guide/rules#${rule}`, homepage).href : undefined
}

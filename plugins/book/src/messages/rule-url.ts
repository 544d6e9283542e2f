// Where a rule is explained: its section of the guide.

import {readFileSync} from 'node:fs'
import {guideAddress, guideFolder, isPublic, type PackageFields} from './guide-address.ts'
import {isRule} from './rules.ts'

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as PackageFields
const page = guideAddress('rules', manifest, guideFolder())

/** `file:///.../guide/rules.md#tab-is-closed`, or an address on the web; `undefined` for what is no rule of ours. */
export function ruleUrl(rule: string): string | undefined {
  return isRule(rule) ? `${page}#${rule}` : undefined
}

/** The same where only an address on the web is of use: in a page of a site, on a code host. */
export function publicRuleUrl(rule: string): string | undefined {
  return isPublic(page) ? ruleUrl(rule) : undefined
}

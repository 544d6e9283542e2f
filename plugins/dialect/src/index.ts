// A barrel: nothing inside this package imports it.
export * from './nodes.ts'
export type {DialectOptions, TabAliases} from './options.ts'
export {parse} from './parse.ts'
export {default} from './remark-d2lbook.ts'
export {report, type Finding} from './report.ts'
export {rules, type Rule, type RuleId, type Severity} from './rules.ts'
export {roles, type Role, type RoleName} from './roles.ts'

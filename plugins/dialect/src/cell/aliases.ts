import type {TabAliases} from '../options.ts'

export function applyAliases(code: string, aliases: TabAliases | undefined): string {
  if (!aliases) return code
  return code
}

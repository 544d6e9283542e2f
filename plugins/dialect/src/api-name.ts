import type {ApiReference} from './nodes.ts'

/** The words of a reference to something in Python: a function has its parentheses. */
export function apiName({role, value}: ApiReference): string {
  return role === 'func' ? `${value}()` : value
}

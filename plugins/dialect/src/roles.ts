/** What a role of the dialect is, as data: the parser, the messages and the tests read this table. */
export interface Role {
  /** What the role becomes. A mark is attached to what stands before it, or delimits tabs. */
  node: 'reference' | 'citation' | 'apiReference' | 'bibliography' | 'mark'
  /** May stand alone on a line, and then ends a paragraph or table above it. */
  ownLine?: true
  /** Written without a value. */
  bare?: true
  /** No word of any language: safe to recognise when a colon was lost. */
  distinct?: true
}

/** Every role: the syntax is :name:`value`, with one or more back-ticks. */
export const roles = {
  label: {node: 'mark', ownLine: true},
  eqlabel: {node: 'mark', ownLine: true, distinct: true},
  width: {node: 'mark', ownLine: true},
  height: {node: 'mark', ownLine: true},
  begin_tab: {node: 'mark', ownLine: true, distinct: true},
  end_tab: {node: 'mark', ownLine: true, bare: true, distinct: true},
  bibliography: {node: 'bibliography', ownLine: true},
  numref: {node: 'reference', distinct: true},
  ref: {node: 'reference'},
  eqref: {node: 'reference', distinct: true},
  cite: {node: 'citation'},
  citep: {node: 'citation', distinct: true},
  citet: {node: 'citation', distinct: true},
  class: {node: 'apiReference'},
  func: {node: 'apiReference'},
  mod: {node: 'apiReference'},
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof roles

/** The role of that name, if the dialect has it. */
export function findRole(name: string): Role | undefined {
  return Object.hasOwn(roles, name) ? roles[name as RoleName] : undefined
}

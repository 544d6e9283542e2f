// How references find what a label names.

import type {Reference} from './nodes.ts'

/** What a label may name: a heading begins a section. */
export type LabelledKind = 'section' | 'figure' | 'table' | 'equation'

/** Labels are found whatever their case and white space, and however the marks of their letters are written. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase()
}

/** A label as an id of HTML, which may not hold white space. */
export function idOfLabel(label: string): string {
  return label.trim().replace(/\s+/g, '-').normalize('NFC')
}

/** `:eqref:` is for equations, `:numref:` and `:ref:` are for all others. */
export function fitsRole(kind: LabelledKind, role: Reference['role']): boolean {
  return (kind === 'equation') === (role === 'eqref')
}

/**
 * Of all that have a label, the one that a reference means: of the kind its role asks for if there is one, with the case
 * as written first (names of equations may differ in case alone), then what is near.
 */
export function meantBy<Target extends {kind: LabelledKind; label: string}>(
  {role, label}: Pick<Reference, 'role' | 'label'>,
  all: readonly Target[],
  isNear: (target: Target) => boolean = () => true,
): Target | undefined {
  const fitting = preferred(all, ({kind}) => fitsRole(kind, role))
  const exact = preferred(fitting, (target) => target.label === label)
  return preferred(exact, isNear)[0]
}

/** Those that pass a test, or all where none does. */
function preferred<Target>(targets: readonly Target[], test: (target: Target) => boolean): readonly Target[] {
  const kept = targets.filter(test)
  return kept.length > 0 ? kept : targets
}

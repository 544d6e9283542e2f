// The little languages inside the values of `config.ini`.

import type {NumberWords} from '../references/number-words.ts'

export interface HeaderLink {
  name: string
  url: string
  /** A Font Awesome class: `fab fa-github`. */
  icon?: string
}

/** Globs and paths, parted by white space. */
export function splitGlobs(value: string | undefined): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? []
}

/** Names, parted by commas. */
export function splitNames(value: string | undefined): string[] {
  return (
    value
      ?.split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean) ?? []
  )
}

/** One link a line: `name, url, icon,`. */
export function readHeaderLinks(value: string): HeaderLink[] {
  return value.split('\n').flatMap((line): HeaderLink[] => {
    const [name, url = '', icon] = splitNames(line)
    return name === undefined ? [] : [{name, url, ...(icon !== undefined && {icon})}]
  })
}

/** One repository a line: `pytorch, owner/name`, or `owner/name` for the book without tabs. */
export function readRepositories(value: string): Record<string, string> {
  const repositories: Record<string, string> = {}
  for (const line of value.split('\n')) {
    const [first, second] = splitNames(line)
    if (second !== undefined) repositories[first!.toLowerCase()] = second
    else if (first !== undefined) repositories[''] = first
  }
  return repositories
}

/** `numfig_format = {'figure': 'Hình %s', ...}` in a piece of Python. */
export function readWords(python: string): Partial<NumberWords> {
  const body = /numfig_format\s*=\s*\{([^}]*)\}/.exec(python)?.[1] ?? ''
  const words: Partial<NumberWords> = {}
  for (const [, key, , text] of body.matchAll(/['"](section|figure|table)['"]\s*:\s*u?(['"])(.*?)\2/g))
    words[key as 'section' | 'figure' | 'table'] = text!
  return words
}

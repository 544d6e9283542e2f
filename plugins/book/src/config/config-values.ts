// The little languages inside the values of `config.ini`.

import type {NumberWords} from '../words/number-words.ts'

export interface HeaderLink {
  name: string
  url: string
  /** A Font Awesome class: `fab fa-github`. */
  icon?: string
  line: number
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

/** One link a line: `name, url, icon,`. @param lines where each line stands */
export function readHeaderLinks(value: string, lines: readonly number[]): HeaderLink[] {
  return value.split('\n').flatMap((text, i): HeaderLink[] => {
    const [name, url = '', icon] = splitNames(text)
    if (name === undefined) return []
    return [{name, url, ...(icon !== undefined && {icon}), line: lines[i] ?? 1}]
  })
}

/** Some books leave `###_NAME_###` in a link, for their release to fill in. */
export function isTemplate({name, url}: Pick<HeaderLink, 'name' | 'url'>): boolean {
  return /#{3}\w+#{3}/.test(`${name} ${url}`)
}

/** Where the inventory of another book is said to be. */
export interface InventoryLine {
  name: string
  file: string
  url: string
}

/** Inventories of other books, one a line: `name, file, url`. */
export function readInventoryLines(value: string): InventoryLine[] {
  return value.split('\n').flatMap((line) => {
    const [name, file = '', url = ''] = splitNames(line)
    return name === undefined ? [] : [{name, file, url}]
  })
}

/** One repository a line: `pytorch, owner/name`, or `owner/name` for the book without tabs. */
export function readRepositories(value: string): Record<string, string> {
  const repositories: Record<string, string> = {}
  for (const line of value.split('\n')) {
    const [first, second] = splitNames(line)
    if (first === undefined) continue
    if (second === undefined) repositories[''] = first
    else repositories[first.toLowerCase()] = second
  }
  return repositories
}

/** What a notebook that imports a library has to install first. */
export interface LibraryPackage {
  /** `null`: whatever the framework. */
  tab: string | null
  library: string
  /** As `pip install` takes it. */
  package: string
}

/** One library a line: `pytorch, d2l, d2l==RELEASE`, or `d2l, d2l` in a book without tabs. */
export function readLibraryPackages(value: string, release: string): LibraryPackage[] {
  return value.split('\n').flatMap((line): LibraryPackage[] => {
    const parts = splitNames(line)
    const [library, name] = parts.slice(-2)
    if (library === undefined || name === undefined) return []
    const [tab = null] = parts.slice(0, -2).map((part) => part.toLowerCase())
    return [{tab, library, package: name.replaceAll('==RELEASE', `==${release}`)}]
  })
}

/** `img, https://a.example/_images`: where the drawings of a folder are on the web. */
export function readReplacedFolder(value: string): {folder: string; url: string} | null {
  const [folder, url] = splitNames(value)
  return folder !== undefined && url !== undefined && URL.canParse(url) ? {folder, url} : null
}

/** `numfig_format = {'figure': 'Hình %s', ...}` in a piece of Python. */
export function readWords(python: string): Partial<NumberWords> {
  const body = /numfig_format\s*=\s*\{([^}]*)\}/.exec(python)?.[1] ?? ''
  const text = (kind: string) => new RegExp(`['"]${kind}['"]\\s*:\\s*u?(['"])(.*?)\\1`).exec(body)?.[2]
  const words = {section: text('section'), figure: text('figure'), table: text('table')}
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
}

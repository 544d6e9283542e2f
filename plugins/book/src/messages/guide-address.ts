// Where a reader finds the guide for authors: on the web once it has a place there, else among the files of the package.

import {existsSync} from 'node:fs'

/** The fields of `package.json` that may tell. */
export interface PackageFields {
  homepage?: string
  repository?: string | {url?: string}
}

/**
 * The address of a page of the guide, to which a name of a section can be put.
 *
 * @param page its file name without `.md`
 * @param folder the folder of the guide on this machine
 */
export function guideAddress(page: string, {homepage, repository}: PackageFields, folder: URL): string {
  if (homepage !== undefined && isPublic(homepage))
    return new URL(`guide/${page}`, homepage.replace(/\/?$/, '/')).href
  const files = repositoryFiles(typeof repository === 'object' ? repository.url : repository)
  return files === undefined ? new URL(`${page}.md`, folder).href : `${files}/docs/guide/${page}.md`
}

/** Whether others can reach an address: names for examples and for the machine itself lead nowhere. */
export function isPublic(address: string): boolean {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return false
  const {hostname} = new URL(address)
  const isReserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|local|localhost)$/.test(hostname)
  return hostname.includes('.') && !isReserved && !/^[\d.]+$/.test(hostname)
}

/** Where a forge shows the files of a repository as pages. */
const forges: Readonly<Record<string, string>> = {
  'github.com': 'blob/HEAD',
  'gitlab.com': '-/blob/HEAD',
}

function repositoryFiles(url: string | undefined): string | undefined {
  const [, host, name] =
    /^(?:git\+)?https?:\/\/([^/]+)\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(longForm(url)) ?? []
  const folder = host !== undefined && Object.hasOwn(forges, host) ? forges[host] : undefined
  return folder === undefined ? undefined : `https://${host}/${name}/${folder}`
}

/** npm knows `owner/name`, `github:owner/name` and `gitlab:owner/name`. */
function longForm(url = ''): string {
  return url
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/^gitlab:/, 'https://gitlab.com/')
}
/** The folder of the guide, with a slash at its end: it travels with the package; in the repository it is read where it lies. */
export function guideFolder(): URL {
  const packaged = new URL('../../guide/', import.meta.url)
  return existsSync(packaged) ? packaged : new URL('../../../../docs/guide/', import.meta.url)
}

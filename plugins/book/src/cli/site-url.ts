import {InvalidArgumentError} from 'commander'

/** `--url`: the address of a site without its path, which `--base-url` tells. */
export function readSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('Write it as https://books.example.org')
  if (url.pathname !== '/' || url.search || url.hash)
    throw new InvalidArgumentError(`Write ${url.origin}, and --base-url ${url.pathname}`)
  return url.origin
}

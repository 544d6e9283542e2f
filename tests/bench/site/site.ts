// A site as it is measured, whoever has built it.

/** A page that a contestant could not build. */
export interface LeftOut {
  page: string
  message: string
}

export interface Site {
  /** What a static host would serve. */
  folder: string
  /** Of the packages that built it. */
  versions: Record<string, string>
  leftOut: LeftOut[]
  /** The address of a page, `/chapter/` of `chapter/index`. */
  addressOf(page: string): string
}

/** `chapter/index` is at `chapter/`, whoever builds it. */
export function withoutIndex(page: string): string {
  return page.replace(/(^|\/)index$/, '$1')
}

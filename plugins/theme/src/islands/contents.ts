// The contents beside an article show where the reader is.

const link = 'table-of-contents__link'
const active = `${link}--active`

export function followReader(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>(`.theme-doc-toc-desktop .${link}`)]
  if (links.length === 0) return
  const headings = links.flatMap((one) => page.getElementById(decodeURIComponent(one.hash.slice(1))) ?? [])
  const mark = () => {
    const here = headingInSight(page, headings)
    for (const one of links)
      one.classList.toggle(active, here !== undefined && decodeURIComponent(one.hash.slice(1)) === here.id)
  }
  page.addEventListener('scroll', mark, {passive: true})
  page.defaultView?.addEventListener('resize', mark, {passive: true})
  mark()
}

/** The one that begins in the upper half of the window, else the one before the next, which the reader is in. */
function headingInSight(page: Document, headings: readonly HTMLElement[]): HTMLElement | undefined {
  const {clientHeight} = page.documentElement
  const top = page.querySelector('.navbar')?.clientHeight ?? 0
  const next = headings.findIndex((heading) => heading.getBoundingClientRect().top >= top)
  if (next < 0) return headings.at(-1)
  const isNear = headings[next]!.getBoundingClientRect().top < clientHeight / 2
  return headings[isNear ? next : next - 1]
}

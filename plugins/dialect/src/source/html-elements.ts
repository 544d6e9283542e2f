const elements = new Set(
  `a abbr address area article aside audio b bdi bdo blockquote br button canvas caption center cite code col
  colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li link main map mark menu meta meter
  nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search
  section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time tr track tt u ul var video wbr`.split(/\s+/),
)

/** Whether HTML has an element of that name; all other "tags" in a text are words. */
export function isHtmlElement(name: string): boolean {
  return elements.has(name.toLowerCase())
}

// Names that a page of MDX may use without importing them.

/** Components that Docusaurus' theme gives to every page, and ours. */
export const providedComponents = ['Live', 'Head', 'Details']

/** What the module of a page has beside what its author writes. */
const ofModule = ['props', 'frontMatter', 'contentTitle', 'metadata', 'assets', 'toc']

/** Of the module that is made of a page, and of its surroundings: an author cannot give them to something else. */
export const takenNames = new Set([
  ...ofModule,
  'MDXContent',
  'MDXLayout',
  'Fragment',
  '_components',
  '_createMdxContent',
  '_missingMdxReference',
  '_provideComponents',
  '_jsx',
  '_jsxs',
  '_Fragment',
])

const ofBrowsers =
  'window document navigator location history localStorage sessionStorage screen alert confirm prompt ' +
  'requestAnimationFrame cancelAnimationFrame requestIdleCallback getComputedStyle matchMedia Image Audio Node ' +
  'Element HTMLElement SVGElement MutationObserver IntersectionObserver ResizeObserver XMLHttpRequest Worker ' +
  'DOMParser CustomEvent KeyboardEvent MouseEvent devicePixelRatio innerWidth innerHeight scrollX scrollY ' +
  'addEventListener removeEventListener indexedDB customElements'

/** Of the bundler. */
const ofBundler = ['require', 'module', 'exports', 'process']

const known = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  ...ofBrowsers.split(' '),
  ...ofBundler,
  ...ofModule,
])

/** Whether JavaScript, browsers or the page's module have a name. */
export function isKnownName(name: string): boolean {
  return known.has(name)
}

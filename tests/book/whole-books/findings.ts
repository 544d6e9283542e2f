// What `d2lbook check` finds in the books: rule -> how often, on how many pages. These are faults of the books, and those
// that the description of real books names are all among them; where its census counted otherwise, a comment says why.

export const findings: Record<string, Record<string, [count: number, pages: number]>> = {
  'd2l-en': {
    'setting-is-used': [4, 1],
    // a style sheet that the book does not have
    'config-is-sound': [1, 1],
    // double back-ticks, a space inside
    'role-is-well-formed': [2, 2],
    'tab-is-closed': [1, 1],
    'tab-is-named-once': [1, 1],
    'label-is-used': [64, 55],
    // pictures in a comment of a forge
    'image-is-local': [4, 1],
    // the front page is a file of HTML elsewhere
    'rst-is-known': [1, 1],
  },
  'd2l-vi': {
    'setting-is-used': [2, 1],
    'citation-is-in-bibliography': [21, 13],
    'reference-has-target': [3, 1],
    'toc-entry-has-page': [1, 1],
    'label-is-unique': [1, 1],
    'label-suits-its-target': [1, 1],
    'page-is-in-toc': [4, 4],
    // numbers that a translation program left, one of them torn in two
    'text-is-human': [4, 4],
    // letters of a glossary that has no word of them
    'link-has-anchor': [3, 1],
    'link-has-page': [2, 2],
    // with the ends of lines before `**)`, which are no damage, 390
    'slide-mark-has-no-inner-space': [385, 67],
    // 528 of one star, 25 of two, and those that CommonMark leaves for other reasons
    'emphasis-has-no-inner-space': [650, 117],
    // summaries whose lines a translation program joined
    'list-item-begins-a-line': [5, 5],
    'emphasis-is-closed': [104, 52],
    'image-link-is-whole': [5, 4],
    // together the 27 formulas with spaces inside, but for those that are two prices
    'math-has-no-inner-space': [15, 8],
    'math-commands-are-whole': [15, 7],
    'math-is-balanced': [2, 1],
    'label-is-used': [35, 32],
    'rst-is-known': [1, 1],
    // pages beside the book: thanks, and how pictures are translated
    'heading-skips-no-level': [2, 2],
    'image-has-alt': [1, 1],
    'link-has-words': [1, 1],
  },
  'd2l-pt': {
    'setting-is-used': [4, 1],
    'citation-is-in-bibliography': [3, 3],
    'reference-has-target': [4, 4],
    'reference-has-text': [1, 1],
    'image-exists': [1, 1],
    'label-is-unique': [1, 1],
    'page-is-in-toc': [1, 1],
    // 67 with a space behind the first colon, 21 before the back-tick, and those without colons or back-ticks
    'role-is-well-formed': [95, 33],
    'tab-is-closed': [1, 1],
    'slide-mark-has-no-inner-space': [5, 3],
    'emphasis-has-no-inner-space': [28, 16],
    'emphasis-is-closed': [9, 8],
    'image-link-is-whole': [23, 8],
    'math-has-no-inner-space': [50, 17],
    'math-commands-are-whole': [10, 8],
    'math-is-balanced': [14, 9],
    // 143 characters, often several together
    'text-is-visible': [72, 34],
    'label-has-number': [1, 1],
    'label-is-used': [37, 35],
    'rst-is-known': [1, 1],
  },
  edge: {
    'citation-is-in-bibliography': [3, 1],
    'reference-has-target': [4, 1],
    'reference-fits-kind': [3, 1],
    'reference-has-text': [5, 2],
    'toc-entry-has-page': [1, 1],
    'bibliography-entry-is-whole': [1, 1],
    'label-is-unique': [2, 1],
    'label-names-something': [2, 1],
    'label-suits-its-target': [2, 2],
    'label-has-number': [2, 1],
    'label-is-used': [4, 3],
    'role-has-a-value': [1, 1],
    'role-is-known': [1, 1],
    'image-has-alt': [2, 1],
    'link-has-words': [2, 2],
  },
  'd2lbook-manual': {
    'setting-is-used': [3, 1],
    // logo and icon lie in a folder that is not there
    'config-is-sound': [2, 1],
    'page-is-in-toc': [1, 1],
    'role-has-a-value': [2, 1],
    'image-has-alt': [2, 1],
    'link-has-words': [1, 1],
  },
  'mlc-en': {
    'setting-is-used': [1, 1],
    // logo and icon lie in a folder that is not there
    'config-is-sound': [2, 1],
    'link-has-page': [1, 1],
    'output-is-json': [2, 1],
    'title-is-of-first-level': [5, 5],
    'page-is-in-toc': [1, 1],
    'label-is-used': [13, 3],
    // nearly all of its pictures
    'image-has-alt': [34, 7],
    'link-has-words': [1, 1],
  },
}

/** Rules whose messages say how to mend the text: after `--fix` nothing of them is left. */
export const mendable = [
  'role-is-well-formed',
  'tab-is-closed',
  'label-suits-its-target',
  'slide-mark-has-no-inner-space',
  'emphasis-has-no-inner-space',
  'math-has-no-inner-space',
  'math-commands-are-whole',
  'text-is-visible',
]

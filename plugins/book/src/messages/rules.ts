// What should hold in a book: in its pages together (`bookRules`), in the text of each (the dialect's rules), in its
// live blocks. `docs/guide/rules.md` has a section on every rule.

import type {LiveRule} from 'd2lbook-live'
import {rules as dialectRules, type RuleId} from 'remark-d2lbook'

/** `hint` is told on request only: `d2lbook check`, not `build`. */
export type Severity = 'error' | 'warning' | 'hint'

export interface Rule {
  severity: Severity
  /** What holds in a sound book, in a sentence. */
  description: string
}

const bookRules = {
  'reference-has-target': {
    severity: 'error',
    description: 'Every reference names a label of the book or of another book it knows.',
  },
  'reference-fits-kind': {
    severity: 'warning',
    description: '`:eqref:` names an equation, `:numref:` and `:ref:` a section, a figure or a table.',
  },
  'reference-has-text': {
    severity: 'warning',
    description: 'What a reference names has the number or title that the reference shows.',
  },
  'label-is-unique': {severity: 'warning', description: 'A label names one thing in the whole book.'},
  'translation-has-label': {
    severity: 'warning',
    description: 'A translation has the labels of what it was translated from.',
  },
  'label-is-used': {severity: 'hint', description: 'Every label is named by some reference.'},
  'label-has-number': {
    severity: 'hint',
    description: 'A labelled figure or table has a caption, and with it a number.',
  },
  'citation-is-in-bibliography': {
    severity: 'error',
    description: 'Every cited key is in a bibliography of the book.',
  },
  'citation-is-listed': {
    severity: 'warning',
    description: 'A page lists the bibliography that a citation is from.',
  },
  'bibliography-exists': {
    severity: 'error',
    description: 'Every bibliography named by the book or a page can be read.',
  },
  'bibliography-is-in-unicode': {
    severity: 'warning',
    description: 'Every bibliography is in UTF-8.',
  },
  'bibliography-entry-is-whole': {
    severity: 'warning',
    description: 'Every entry of a bibliography can be read and has what its type needs.',
  },
  'bibliography-key-is-unique': {
    severity: 'warning',
    description: 'A key stands for one entry in all bibliographies of the book.',
  },
  'toc-entry-has-page': {severity: 'error', description: 'Every entry of a toc names a page.'},
  'page-is-in-toc': {severity: 'warning', description: 'Every page of the book is in a toc.'},
  'page-is-in-one-toc': {severity: 'warning', description: 'No page is in two tocs.'},
  'page-has-title': {
    severity: 'warning',
    description: 'Every page has a heading, which is its title.',
  },
  'title-is-of-first-level': {
    severity: 'hint',
    description: 'The title of a page is a heading of the first level.',
  },
  'title-is-single': {
    severity: 'hint',
    description: 'The settings of a page give no other title than its heading.',
  },
  'front-matter-is-sound': {
    severity: 'warning',
    description: 'The settings at the head of a page have values that they can have.',
  },
  'draft-is-not-named': {severity: 'warning', description: 'Nothing in the book leads to a draft.'},
  'image-exists': {severity: 'error', description: 'Every image of the book is a file.'},
  'image-can-be-shown': {
    severity: 'warning',
    description: 'Every image of the book is one that a browser can show.',
  },
  'image-is-local': {
    severity: 'hint',
    description: 'Every image is a file of the book, not of another server.',
  },
  'image-has-alt': {severity: 'hint', description: 'Every image says in words what it shows.'},
  'link-has-words': {severity: 'hint', description: 'The words of a link say where it leads.'},
  'heading-skips-no-level': {
    severity: 'hint',
    description: 'A heading is at most one level below the heading before it.',
  },
  'table-has-head': {severity: 'hint', description: 'A table has a row that names its columns.'},
  'media-has-title': {severity: 'hint', description: 'A film, a sound or a frame has a title.'},
  'text-has-no-colours': {
    severity: 'hint',
    description: 'Text is in the colours of the site, and means the same without them.',
  },
  'address-is-safe': {
    severity: 'warning',
    description: 'An address leads into the book, to the web or to a mailbox, and runs nothing.',
  },
  'link-has-page': {severity: 'warning', description: 'A link to another page of the book finds it.'},
  'link-has-anchor': {
    severity: 'warning',
    description: 'A link to a place on a page finds it.',
  },
  'mdx-name-is-known': {
    severity: 'error',
    description: 'What a page of MDX uses is imported or defined there, or is there for every page.',
  },
  'mdx-import-exists': {
    severity: 'error',
    description: 'Every module that a page of MDX imports is there, and can be read.',
  },
  'file-is-in-book': {
    severity: 'error',
    description: 'Pages show and link files of the book, and none from outside of it.',
  },
  'page-name-is-address': {
    severity: 'hint',
    description: 'The name of a page can stand in an address as it is.',
  },
  'page-address-is-unique': {severity: 'warning', description: 'Every page has an address of its own.'},
  'math-can-be-typeset': {severity: 'error', description: 'KaTeX can typeset every formula.'},
  'input-can-be-read': {
    severity: 'warning',
    description: 'What `#@param` says of an input of a cell can be read.',
  },
  'tab-name-is-plain': {
    severity: 'warning',
    description: 'The name of a tab is a word of letters, digits, `_`, `-` and `.`.',
  },
  'config-is-sound': {severity: 'warning', description: '`config.ini` says what it means to say.'},
  'language-is-named': {
    severity: 'hint',
    description: '`lang` in `config.ini` names the language of the book.',
  },
  'setting-is-used': {
    severity: 'hint',
    description: 'What `config.ini` asks for is done, or there is another way to it.',
  },
  'style-sheet-is-whole': {
    severity: 'warning',
    description: 'What a style sheet of the book asks for is a file of the book.',
  },
  'category-is-sound': {
    severity: 'warning',
    description: 'What `_category_.yml` says of a folder can be read.',
  },
  'frameworks-agree': {
    severity: 'warning',
    description:
      'A cell shows the same values in all frameworks; told where `compare_frameworks` asks for it.',
  },
  'output-is-current': {
    severity: 'warning',
    description: 'A recorded output is that of its cell as the cell is now.',
  },
  'inventory-can-be-read': {severity: 'warning', description: 'The inventories of other books can be read.'},
} as const satisfies Record<string, Rule>

/** A live block that breaks one of them shows a message in its place. */
const liveRules: Record<LiveRule, Rule> = {
  'live-unknown-component': {severity: 'error', description: 'A live block names a component that there is.'},
  'live-option': {severity: 'error', description: 'A live block has options that its component knows.'},
  'live-body': {severity: 'error', description: 'A live block has what its component needs.'},
  'live-unknown-name': {
    severity: 'error',
    description: 'A variable of a live block is defined by another block of the page.',
  },
  'live-twice-defined': {severity: 'error', description: 'A name is given to one live block of a page.'},
  'live-cycle': {severity: 'error', description: 'No live block waits for itself.'},
  'live-conflict': {severity: 'error', description: 'Figures of one name are set alike.'},
}

const severities = {error: 'error', warning: 'warning', info: 'hint'} as const

/** Rules about the text of a single page, as a book tells them. */
const pageRules = Object.fromEntries(
  Object.entries(dialectRules).map(([name, {severity, description}]): [string, Rule] => [
    name,
    {severity: severities[severity], description},
  ]),
) as Record<RuleId, Rule>

/** Every rule that a message may name. */
export const rules: Record<RuleName, Rule> = {...pageRules, ...bookRules, ...liveRules}

export type RuleName = RuleId | keyof typeof bookRules | LiveRule

export function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name)
}

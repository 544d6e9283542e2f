/** How much harm a broken rule does: the reader loses something, sees something odd, or nothing at all. */
export type Severity = 'error' | 'warning' | 'info'

export interface Rule {
  severity: Severity
  /** What should hold, in a sentence. */
  description: string
}

/** Every rule about one page. A rule is named by what should hold. */
export const rules = {
  'tab-is-closed': {severity: 'warning', description: 'A `:begin_tab:` has its own `:end_tab:`.'},
  'tab-is-open': {severity: 'warning', description: 'An `:end_tab:` closes a `:begin_tab:`.'},
  'tab-is-known': {severity: 'error', description: 'A tab is one of `[build] tabs` of the book.'},
  'tab-is-named-once': {severity: 'warning', description: 'A cell has one line that names its tabs.'},
  'tab-branch-is-readable': {severity: 'warning', description: 'A `tab.selected` branch can be resolved.'},
  'cell-has-code': {severity: 'warning', description: 'A cell has code.'},
  'output-follows-a-cell': {
    severity: 'warning',
    description: 'Stored outputs follow the cell they came from.',
  },
  'output-is-json': {severity: 'warning', description: 'Stored outputs are a JSON list.'},
  'output-can-be-shown': {
    severity: 'warning',
    description: 'A stored output is one of a notebook, and its pictures are pictures.',
  },
  'fence-is-closed': {severity: 'warning', description: 'A code fence is opened and closed.'},
  'role-is-known': {severity: 'warning', description: 'A role is one of the dialect.'},
  'role-is-well-formed': {severity: 'warning', description: 'A role is written as `` :name:`value` ``.'},
  'role-has-a-value': {severity: 'warning', description: 'A role has a value.'},
  'label-names-something': {
    severity: 'warning',
    description: 'A label stands right after the heading, figure, table or equation that it names.',
  },
  'label-suits-its-target': {
    severity: 'warning',
    description: 'Equations are named by `:eqlabel:`, all else by `:label:`.',
  },
  'label-is-outside-the-caption': {severity: 'info', description: 'A label stands after the caption.'},
  'label-is-single': {severity: 'info', description: 'A thing has one label.'},
  'size-belongs-to-an-image': {severity: 'warning', description: '`:width:` and `:height:` follow an image.'},
  'slide-mark-is-closed': {severity: 'warning', description: 'Slide marks come in pairs.'},
  'slide-mark-has-no-inner-space': {
    severity: 'info',
    description: 'Slide marks touch their text: `[**so**]`.',
  },
  'math-is-balanced': {severity: 'warning', description: 'Formulas open and close with the same dollars.'},
  'math-has-no-inner-space': {severity: 'info', description: 'The dollars touch their formula: `$x$`.'},
  'math-has-no-blank-line': {severity: 'info', description: 'An equation has no blank line inside.'},
  'math-commands-are-whole': {severity: 'warning', description: 'TeX commands are in one piece: `\\frac`.'},
  'math-columns-are-enclosed': {
    severity: 'info',
    description: 'The `&` of a formula stand in an environment, such as `aligned`.',
  },
  'tex-is-in-dollars': {
    severity: 'warning',
    description: 'Formulas and TeX environments stand between dollars.',
  },
  'math-macros-are-sound': {
    severity: 'warning',
    description: 'The definition of a TeX macro is complete, and leads to an end.',
  },
  'equation-label-is-a-mark': {
    severity: 'info',
    description: 'An equation is named by `:eqlabel:` behind it, not by `\\label` within.',
  },
  'reference-is-a-role': {
    severity: 'warning',
    description: 'References are written as roles: `` :eqref:`eq_x` ``, not `\\eqref{eq_x}`.',
  },
  'text-has-no-tex': {severity: 'info', description: 'Commands of TeX stand in formulas alone.'},
  'citation-is-a-role': {
    severity: 'info',
    description: 'Citations and references are roles, not names with `@`.',
  },
  'box-is-fenced': {severity: 'info', description: 'Boxes stand between lines of colons.'},
  'emphasis-has-no-inner-space': {severity: 'warning', description: 'The stars touch their text: `*so*`.'},
  'emphasis-is-closed': {severity: 'warning', description: 'Stars come in pairs: `*so*`.'},
  'list-item-begins-a-line': {severity: 'warning', description: 'Every item of a list begins a line.'},
  'image-link-is-whole': {severity: 'warning', description: 'Images and links are written without spaces.'},
  'address-can-be-read': {
    severity: 'warning',
    description: 'An address is one that a browser can read: `https://d2l.ai`.',
  },
  'table-row-is-a-line': {
    severity: 'warning',
    description: 'Every cell of a table has its own row and column.',
  },
  'table-cell-is-text': {severity: 'info', description: 'A cell of a table holds text.'},
  'heading-has-a-space': {severity: 'warning', description: 'A space follows the `#` of a heading.'},
  'heading-has-words': {severity: 'warning', description: 'A heading has words.'},
  'html-is-closed': {
    severity: 'warning',
    description:
      'A comment ends with `-->`, and what holds no Markdown, such as `<style>`, with its closing tag.',
  },
  'html-has-no-marks': {
    severity: 'warning',
    description: 'Within a block of HTML, marks, formulas and Markdown stand between blank lines.',
  },
  'html-is-safe': {
    severity: 'warning',
    description: 'HTML has no scripts, styles, frames or forms: pages are made without them.',
  },
  'raw-text-is-html': {
    severity: 'info',
    description: 'Raw text for one kind of output is `{=html}`: pages are made of it.',
  },
  'nesting-is-readable': {
    severity: 'warning',
    description: 'Quotes, lists, emphasis and elements are nested less than 100 levels deep.',
  },
  'rst-is-known': {
    severity: 'info',
    description: 'An `eval_rst` block holds what a page can show.',
  },
  'text-is-human': {severity: 'warning', description: 'No tokens of a translation program are left.'},
  'text-is-visible': {severity: 'info', description: 'No invisible characters stand in the text.'},
  'text-direction-is-clear': {
    severity: 'info',
    description: 'Characters that turn the direction of text come in pairs, and none stands in code.',
  },
  'footnote-is-named': {
    severity: 'warning',
    description: 'The text leads to every footnote, and each has a name of its own.',
  },
  'character-number-is-known': {
    severity: 'warning',
    description: 'A number of a character, as in `&#8212;`, is one that Unicode has.',
  },
  'front-matter-is-yaml': {
    severity: 'warning',
    description:
      'The settings at the head of a page are lines `name: value` of YAML between two lines `---`.',
  },
  'mdx-is-in-mdx-pages': {
    severity: 'warning',
    description: '`import` and `export` of MDX stand in pages whose names end in `.mdx`.',
  },
  'mdx-is-valid': {severity: 'error', description: 'An .mdx page is valid MDX.'},
  'page-is-readable': {severity: 'error', description: 'A page can be read.'},
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

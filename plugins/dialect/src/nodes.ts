// The tree of the dialect: every node that plain Markdown does not have, with the source that makes it.
// This is the only file that extends `mdast`. Every node carries its position.

import type {Literal, Node, Parent, PhrasingContent, RootContent, Table} from 'mdast'
import type {Point, Position} from 'unist'

/**
 * A `:label:` or `:eqlabel:` mark, kept on the thing it names.
 *
 * ```markdown
 *   | # Multilayer Perceptrons
 * > | :label:`sec_mlp`
 *     ^^^^^^^^^^^^^^^^
 * ```
 */
export interface LabelMark {
  /** The name as written, trimmed. */
  name: string
  role: 'label' | 'eqlabel'
  position: Position
  /** Written as an id in braces, `{#sec_mlp}`, which may be there for links alone. */
  isId?: true
}

/** A node that a label may name. */
export interface Labelled {
  label?: LabelMark
  /** Further names of the same thing, which references may use, too. */
  moreLabels?: LabelMark[]
}

/**
 * An image alone in its paragraph. Its children are the caption; without a caption it has no number.
 *
 * ```markdown
 * > | ![An MLP with $h$ hidden units.](../img/mlp.svg)
 * > | :width:`300px`
 * > | :label:`fig_mlp`
 * ```
 */
export interface Figure extends Parent, Labelled {
  type: 'figure'
  url: string
  title?: string
  /** The caption as plain text, for `alt`. */
  alt: string
  /** As written: `300px`, `50%`, `10em`. */
  width?: string
  height?: string
  /** `.shadow` in braces behind the image. */
  classes?: string[]
  children: PhrasingContent[]
}

/**
 * A display equation, however its `$$` are laid out. Always a block: a paragraph around it is split.
 *
 * ```markdown
 * > | $$y = x^2$$
 * > | :eqlabel:`eq_square`
 * ```
 */
export interface Equation extends Literal, Labelled {
  type: 'equation'
  /** TeX, without the dollars; empty where it only defines macros: it counts, and is not shown. */
  value: string
  /** What the author writes instead of the number, by `\tag`. */
  tag?: string
}

/**
 * A table with a caption, a label, or both. Children: the caption (if any), then the table.
 *
 * ```markdown
 * > | :Latency numbers
 * > | :label:`tab_latency`
 * > |
 * > | | Action | Time |
 * > | |:-------|:-----|
 * ```
 */
export interface CaptionedTable extends Parent, Labelled {
  type: 'captionedTable'
  children: [TableCaption, Table] | [Table]
}

export interface TableCaption extends Parent {
  type: 'tableCaption'
  children: PhrasingContent[]
}

/** `` :numref:`sec_mlp` `` shows a number, `` :ref:`sec_mlp` `` a title, `` :eqref:`eq_square` `` `(4.1.2)`. */
export interface Reference extends Node {
  type: 'reference'
  role: 'numref' | 'ref' | 'eqref'
  /** The name as written, trimmed. */
  label: string
}

/** `` :cite:`a,b` `` (in brackets), `` :citep:`a` `` (the same), `` :citet:`a` `` (as part of the sentence). */
export interface Citation extends Node {
  type: 'citation'
  role: 'cite' | 'citep' | 'citet'
  keys: string[]
}

/** `` :class:`x` ``, `` :func:`x` ``, `` :mod:`x` ``: the name of something in Python. */
export interface ApiReference extends Literal {
  type: 'apiReference'
  role: 'class' | 'func' | 'mod'
}

/** `` :bibliography:`../d2l.bib` `` on a line of its own, or `.. bibliography:: ../d2l.bib` in an `eval_rst` fence. */
export interface Bibliography extends Node {
  type: 'bibliography'
  /** Empty where all bibliographies of the book are meant. */
  path: string
  /** Lists what nobody cites, too. */
  all?: true
}

/**
 * A list of pages: ```` ```toc ````.
 */
export interface Toc extends Node {
  type: 'toc'
  /** `:numbered:` is `{numbered: ''}`, `:maxdepth: 2` is `{maxdepth: '2'}`. */
  options: Record<string, string>
  entries: TocEntry[]
}

export interface TocEntry {
  /** As written, without `.md`: relative to the page, or from the book's root with a leading `/`. */
  path: string
  /** `Title <path>`, as Sphinx has it. */
  title?: string
  position: Position
}

/** A ```` ```eval_rst ```` fence. Its children are what Markdown makes of the same. */
export interface EvalRst extends Parent {
  type: 'evalRst'
  children: RootContent[]
}

/**
 * Blocks of which a reader sees those of her framework. `names` are all tabs of the group, in the book's order.
 * Children stand in source order; two of them may share names, and one may carry several.
 */
export interface Tabs extends Parent {
  type: 'tabs'
  names: string[]
  children: Tab[]
}

export interface Tab extends Parent {
  type: 'tab'
  names: string[]
  children: RootContent[]
}

/**
 * An executable cell, for one tab or for all: ```` ```{.python .input} ````.
 * Cells of some tabs stand inside a `tab`; `names` is then that tab's.
 */
export interface Cell extends Literal {
  type: 'cell'
  /** `python`, `r`, `ruby`, `bash`. */
  language: string
  /** The code for these tabs: tab lines removed, `tab.selected` branches resolved, `d2l.` aliases applied. */
  value: string
  /** The tabs that the code is for; `null` where the book has no tabs. */
  names: string[] | null
  /** `#id` and `key=value` of the fence. */
  attributes: Record<string, string>
  /** Marked with `#@save`. */
  isSaved: boolean
  hidesCode: boolean
  hidesOutput: boolean
  /** Stored outputs (nbformat), from a ```` ```{.json .output} ```` that follows. */
  outputs?: unknown[]
}

/**
 * A live component: ```` ```{.live mlp hidden=5} ````.
 */
export interface Live extends Literal {
  type: 'live'
  /** The first bare word of the fence: `mlp`. */
  component: string
  /** `key=value`, `key="two words"`; a bare `key` is `''`. */
  attributes: Record<string, string>
  /** The body of the fence. */
  value: string
}

/**
 * Terms and what they mean.
 *
 * ```markdown
 * > | Term
 * > | :   its definition
 * ```
 */
export interface DefList extends Parent {
  type: 'defList'
  data: {hName: 'dl'}
  children: (DefListTerm | DefListDescription)[]
}

export interface DefListTerm extends Parent {
  type: 'defListTerm'
  data: {hName: 'dt'}
  children: PhrasingContent[]
}

export interface DefListDescription extends Parent {
  type: 'defListDescription'
  data: {hName: 'dd'}
  children: (RootContent | PhrasingContent)[]
}

/** A line that names tabs, in a book that declares none. */
export interface TabMark {
  /** `#@tab x` in a cell, or `:begin_tab:` around a text. */
  of: 'cell' | 'text'
  /** As written. */
  names: string[]
  position: Position | undefined
}

/** Every node of the dialect, by its type. */
export interface DialectNodes {
  figure: Figure
  equation: Equation
  captionedTable: CaptionedTable
  tableCaption: TableCaption
  reference: Reference
  citation: Citation
  apiReference: ApiReference
  bibliography: Bibliography
  toc: Toc
  evalRst: EvalRst
  tabs: Tabs
  tab: Tab
  cell: Cell
  live: Live
  defList: DefList
  defListTerm: DefListTerm
  defListDescription: DefListDescription
}

// mdast has a mixin named `Reference` of its own, which the augmentation below would see instead
type ReferenceNode = Reference

declare module 'mdast' {
  interface HeadingData extends Labelled {
    /** `{-}` or `{.unnumbered}`: it takes no number, nor do the headings below it. */
    isUnnumbered?: true
  }
  interface RootData {
    /** The TeX macros that the page defines, and the lines where it does. */
    macros?: [name: string, line: number][]
    /** Only where the book is read without tabs. */
    tabMarks?: TabMark[]
    /** Packages that cells ask for by `# required_libs(...)`; such a cell may be no part of the page. */
    libraries?: string[]
  }
  interface RootContentMap extends DialectNodes {}
  interface BlockContentMap {
    figure: Figure
    equation: Equation
    captionedTable: CaptionedTable
    bibliography: Bibliography
    toc: Toc
    evalRst: EvalRst
    tabs: Tabs
    cell: Cell
    live: Live
    defList: DefList
  }
  interface PhrasingContentMap {
    reference: ReferenceNode
    citation: Citation
    apiReference: ApiReference
  }
}

export type {Point, Position}

/** Names of the book's own library that stand for names of a framework: a `[library-TAB]` section. */
export interface TabAliases {
  /** `lib_name`: `torch`. */
  library: string
  /** `simple_alias` as written: `ones, concat -> cat, exp(`. */
  simple?: string
  /** `fluent_alias` as written: `numpy -> detach().numpy, reshape`. */
  fluent?: string
  /** `args_alias` as written: `randn(size, device=None)`. */
  args?: string
  /** `reverse_alias` as written: `d2l.size\(([\w\_\d]+)\) -> \1.size`. */
  reverse?: string
}

export interface DialectOptions {
  /** `[build] tabs` of config.ini, lower-cased, the first is the default; empty: the book has no tabs. */
  tabs?: string[]
  /** The aliases of each tab. */
  aliases?: Record<string, TabAliases>
  /** Definitions of TeX macros that hold in every page: `\newcommand{\E}{\mathbb{E}}`. */
  macros?: string
  /** Read MDX instead of raw HTML (`.mdx`). */
  mdx?: boolean
}

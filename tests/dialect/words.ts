import type {Node} from 'unist'

/** Every word that a tree holds, in whatever field, and how often. */
function wordsOfTree(tree: Node): Map<string, number> {
  const texts: string[] = []
  collect(tree, texts)
  return countWords(texts.join(' '))
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of Object.entries(value)) {
    if (name === 'position' || name === 'type' || name === 'hChildren') continue
    // The names of attributes are the page's words, too.
    if (name !== 'children' && !Array.isArray(value)) texts.push(name)
    collect(field, texts)
  }
}

/** How often each word occurs; numbers that only count a list are no words. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Of headings, images and captions; what they say is no text. */
const attributes =
  /\{(?!\.(?:python|json|live|toc)\b)(?:\/\*|:)?\s*(?:(?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"]*"|[^\s{}]+))[\s>]*)+(?:\*\/)?\}/g

const commands =
  /^\\(?:v?space|index|newpage|clearpage|bigskip|noindent|footnote|cite[tp]?|ref|eqref|text(?:bf|it|tt|subscript)|emph|underline)\b/

/** The words of a page that its readers must find; not: attributes, comments, text for slides, marks of tabs, the fence's language. */
function wordsOfSource(source: string): Map<string, number> {
  const text = source
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(attributes, '')
    // what begins the items of lists and boxes, and commands of TeX
    .replaceAll(/^[ \t>]*\(?(?:@[\w-]*|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+)[.)](?=[ \t])|\(@[\w-]+\)/gm, '')
    .replaceAll(/\[![A-Za-z]+\]|(?<=:::)\{?admonition\b/g, '')
    .replaceAll(/\\(?:v?space\*?\{[^}]*\}|index\{[^}]*\}|[A-Za-z]+)/g, (tex) =>
      commands.test(tex) ? '' : tex,
    )
    .replaceAll(/```\{=latex\}[^]*?```|`[^`]*`\{=latex\}|\{=html\}|(?<=^.*:::.*[{ ])title=/gm, '')
    .replaceAll(/[[(]~~[^]*?~~[\])]/g, '')
    .replaceAll(/^[ \t]*```eval_rst[^]*?^[ \t]*```/gm, withoutDirectives)
    .replaceAll(/^[ \t>]*(?:```|~~~|\{\.).*$|^[Tt]able:|\.md$/gm, '')
    .replaceAll(
      /^.*(?:#@tab|%%tab|tab\.selected|%load_ext|interact_select|_tab:|required_libs|d2l\.USE_).*$/gm,
      '',
    )
    .replaceAll(/&\w+;/g, '')
    // escapes that a program took for characters: `\frac`, `\textrm`
    .replaceAll('\f', '\\f')
    .replaceAll('$\t', '$\\t')
    .replaceAll(/^\s*else:\s*$/gm, '')
    .replaceAll(/(?<=:)[a-z]+(?=:`)/g, '')
    // environments that give way to others, and how a label was written
    .replaceAll(/\\(?:begin|end)\{(?:equation|align|gather)\*?\}|\\label\b/g, '')
  return countWords(text)
}

/** reStructuredText without what it says to Sphinx alone. */
function withoutDirectives(fence: string): string {
  return fence
    .replaceAll(/^[ \t]*(?:\.\. (?:raw|only|currentmodule)::.*|:\w+:(?!`).*|\.\. (?!\[|[\w-]+::).*)$/gm, '')
    .replaceAll(/^[ \t]*\.\. [\w-]+::/gm, '')
    .replaceAll(/(?<=:)[a-z]+(?=:`)|\|\w+\|/g, '')
}

/** Words that the tree has less often than the page. */
export function lostWords(source: string, tree: Node): string[] {
  const found = wordsOfTree(tree)
  return [...wordsOfSource(source)]
    .filter(([word, count]) => (found.get(word) ?? 0) < count)
    .map(([word]) => word)
}

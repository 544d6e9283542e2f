import type {ReactNode} from 'react'
import styles from './home.module.css'

/** Headings, marks of the dialect, formulas, and the bounds of code. */
const marks =
  /(?<heading>^#+ .*$)|(?<mark>:\w+:`[^`]*`)|(?<formula>\$\$?[^$]+\$\$?)|(?<bound>^(?:```|#@tab).*$)/gm

/** Markdown in the dialect, its marks in colours. */
export default function SourceText({children}: {children: string}): ReactNode {
  const parts: ReactNode[] = []
  let end = 0
  for (const {0: text, index, groups = {}} of children.matchAll(marks)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined)
    parts.push(
      children.slice(end, index),
      <span key={index} className={styles[kind ?? '']}>
        {text}
      </span>,
    )
    end = index + text.length
  }
  return (
    <pre className={styles.source} dir="ltr" translate="no">
      <code>
        {parts}
        {children.slice(end).trimEnd()}
      </code>
    </pre>
  )
}

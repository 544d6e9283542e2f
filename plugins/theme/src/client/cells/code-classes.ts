// The classes of coloured code, as those who write the pages give them, so that an editor has their colours.

import {tagHighlighter, tags} from '@lezer/highlight'

export const codeClasses = tagHighlighter([
  {tag: tags.comment, class: 'hljs-comment'},
  {tag: tags.keyword, class: 'hljs-keyword'},
  {tag: [tags.string, tags.special(tags.string)], class: 'hljs-string'},
  {tag: [tags.number, tags.bool, tags.null], class: 'hljs-number'},
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    class: 'hljs-title',
  },
  {tag: tags.meta, class: 'hljs-meta'},
])

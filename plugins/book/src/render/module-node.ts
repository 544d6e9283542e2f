import type {MdxjsEsm} from 'mdast-util-mdx'

type Statement = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>['body'][number]

/** A statement of the module that a page becomes. */
export function moduleNode(statement: Statement): MdxjsEsm {
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {estree: {type: 'Program', sourceType: 'module', body: [statement]}},
  }
}

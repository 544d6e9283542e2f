// `async` and `await` as what they are made of: generators, `yield from`, loops and `try`. Source: PEP 492.
import {parse, type ASTNode} from 'py-ast'
import {isNode, type Statement} from './nodes.ts'

const withTemplate = `
_m = _context
_left = False
_target = await _m.__aenter__()
try:
    try:
        _body
    except BaseException as _e:
        _left = True
        if not await _m.__aexit__(_e.__class__, _e, None):
            raise
finally:
    if not _left:
        await _m.__aexit__(None, None, None)
`

const loopTemplate = `
_i = _source.__aiter__()
_on = True
while _on:
    try:
        _target = await _i.__anext__()
    except StopAsyncIteration:
        _on = False
    else:
        _body
else:
    _orelse
`

/** @returns the statements without `async` and `await` */
export function withoutAsync(body: readonly Statement[]): Statement[] {
  return body.flatMap((statement) => rewritten(statement)) as Statement[]
}

/** The node itself, changed in place, or what stands for it. */
function rewritten(node: ASTNode): ASTNode[] {
  for (const [key, value] of Object.entries(node)) {
    if (isNode(value)) Reflect.set(node, key, rewritten(value)[0])
    else if (Array.isArray(value) && value.some(isNode))
      Reflect.set(
        node,
        key,
        value.flatMap((one: unknown) => (isNode(one) ? rewritten(one) : [one])),
      )
  }
  switch (node.nodeType) {
    case 'AsyncFunctionDef':
      Object.assign(node, {nodeType: 'FunctionDef', isAsync: true})
      return [node]
    case 'Await':
      Object.assign(node, {nodeType: 'YieldFrom', isAwait: true})
      return [node]
    case 'AsyncFor':
      return loop(node)
    case 'AsyncWith':
      return nestedWith(node)
    default:
      return [node]
  }
}

type Parts = Readonly<Record<string, ASTNode | readonly ASTNode[]>>

let count = 0

/** A template with its parts put in: names that no program can write keep what it needs. */
function filled(template: string, parts: Parts, origin: ASTNode): ASTNode[] {
  count++
  const {body} = parse(template, {comments: false})
  return body.flatMap((node) => fill(node, parts, origin)).flatMap(rewritten)
}

function fill(node: ASTNode, parts: Parts, origin: ASTNode): ASTNode[] {
  const part = partOf(node, parts)
  if (part !== undefined) return Array.isArray(part) ? [...(part as ASTNode[])] : [part as ASTNode]
  if (node.lineno !== undefined) {
    const {lineno, col_offset, end_lineno, end_col_offset} = origin
    Object.assign(node, {lineno, col_offset, end_lineno, end_col_offset})
  }
  for (const key of ['id', 'name']) {
    const name: unknown = Reflect.get(node, key)
    if (typeof name === 'string' && /^_[a-z]+$/.test(name))
      Reflect.set(node, key, `.${name.slice(1)}${count}`)
  }
  for (const [key, value] of Object.entries(node)) {
    if (isNode(value)) Reflect.set(node, key, fill(value, parts, origin)[0])
    else if (Array.isArray(value) && value.some(isNode))
      Reflect.set(
        node,
        key,
        value.flatMap((one: unknown) => (isNode(one) ? fill(one, parts, origin) : [one])),
      )
  }
  return [node]
}

/** What stands for a name, or for a statement that is a name. */
function partOf(node: ASTNode, parts: Parts): Parts[string] | undefined {
  const value: unknown = node.nodeType === 'Expr' ? Reflect.get(node, 'value') : node
  if (!isNode(value) || value.nodeType !== 'Name') return undefined
  const id: unknown = Reflect.get(value, 'id')
  return typeof id === 'string' ? parts[id] : undefined
}

function nodesOf(node: ASTNode, key: string): ASTNode[] {
  const value: unknown = Reflect.get(node, key)
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
}

function loop(node: ASTNode): ASTNode[] {
  const [target] = nodesOf(node, 'target')
  const [source] = nodesOf(node, 'iter')
  if (!target || !source) return [node]
  return filled(
    loopTemplate,
    {_target: target, _source: source, _body: nodesOf(node, 'body'), _orelse: nodesOf(node, 'orelse')},
    node,
  )
}

/** `async with a, b` is one within the other. */
function nestedWith(node: ASTNode): ASTNode[] {
  const items = nodesOf(node, 'items')
  return items.reduceRight<ASTNode[]>(
    (body, item) => {
      const [context] = nodesOf(item, 'context_expr')
      const [target] = nodesOf(item, 'optional_vars')
      if (!context) return body
      return filled(withTemplate, {_context: context, _body: body, ...(target && {_target: target})}, node)
    },
    nodesOf(node, 'body'),
  )
}

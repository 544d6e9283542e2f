// What the notebook format, version 4.5, asks of a file, as a JSON schema of our own after its description
// (https://nbformat.readthedocs.io/en/latest/format_description.html): required keys, no others where it allows none.

import Ajv from 'ajv'

const text = {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]}
const count = {type: ['integer', 'null'], minimum: 0}
const mimeBundle = {
  type: 'object',
  patternProperties: {'^(?!application/(?:.*\\+)?json$)': text},
}
const id = {type: 'string', pattern: '^[a-zA-Z0-9-_]+$', minLength: 1, maxLength: 64}
const tags = {type: 'array', uniqueItems: true, items: {type: 'string', pattern: '^[^,]+$'}}

function exactly(properties: Record<string, unknown>, optional: Record<string, unknown> = {}): object {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: {...properties, ...optional},
    additionalProperties: false,
  }
}

const outputs = [
  exactly({output_type: {const: 'stream'}, name: {type: 'string'}, text}),
  exactly({output_type: {const: 'display_data'}, data: mimeBundle, metadata: {type: 'object'}}),
  exactly({
    output_type: {const: 'execute_result'},
    data: mimeBundle,
    metadata: {type: 'object'},
    execution_count: count,
  }),
  exactly({
    output_type: {const: 'error'},
    ename: {type: 'string'},
    evalue: {type: 'string'},
    traceback: {type: 'array', items: {type: 'string'}},
  }),
]

const jupyter = {
  type: 'object',
  properties: {source_hidden: {type: 'boolean'}, outputs_hidden: {type: 'boolean'}},
}
const metadata = {type: 'object', properties: {tags, jupyter, name: {type: 'string', pattern: '^.+$'}}}

const cells = [
  exactly({cell_type: {const: 'markdown'}, id, metadata, source: text}, {attachments: {type: 'object'}}),
  exactly({cell_type: {const: 'raw'}, id, metadata, source: text}, {attachments: {type: 'object'}}),
  exactly({
    cell_type: {const: 'code'},
    id,
    metadata,
    source: text,
    execution_count: count,
    outputs: {type: 'array', items: {oneOf: outputs}},
  }),
]

const notebook = exactly({
  metadata: {
    type: 'object',
    properties: {
      kernelspec: {
        type: 'object',
        required: ['name', 'display_name'],
        properties: {name: {type: 'string'}, display_name: {type: 'string'}},
      },
      language_info: {type: 'object', required: ['name'], properties: {name: {type: 'string'}}},
      title: {type: 'string'},
    },
  },
  nbformat: {const: 4},
  nbformat_minor: {type: 'integer', minimum: 5},
  cells: {type: 'array', items: {oneOf: cells}},
})

const validate = new Ajv({allErrors: true, strict: false}).compile<NotebookFile>(notebook)

export interface NotebookFile {
  cells: {cell_type: string; id: string; source: string | string[]; outputs?: unknown[]}[]
  metadata: Record<string, unknown>
}

/** What is wrong with the text of an `.ipynb` file; nothing, if it is valid. */
export function notebookFaults(file: string): string[] {
  const value: unknown = JSON.parse(file)
  if (!validate(value)) {
    return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
  }
  const ids = value.cells.map((cell) => cell.id)
  return new Set(ids).size === ids.length ? [] : ['cell ids are not unique']
}

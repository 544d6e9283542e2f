import * as dialect from 'remark-d2lbook'
import {expect, test} from 'vitest'

test('the package exposes these names and no others', () => {
  expect(Object.keys(dialect).toSorted()).toEqual([
    'apiName',
    'controlCharacters',
    'controlText',
    'createD2lbookHandlers',
    'd2lbookHandlers',
    'd2lbookToMarkdown',
    'default',
    'figureStyle',
    'finalText',
    'findLineStarts',
    'fitsRole',
    'foldLabel',
    'formOf',
    'hasEmptyHead',
    'idOfLabel',
    'indexAt',
    'liveFence',
    'macroProblems',
    'meantBy',
    'nearest',
    'parse',
    'parseYaml',
    'pictureData',
    'plainFinalText',
    'pointAt',
    'readFrontMatter',
    'readTex',
    'report',
    'rewrite',
    'roles',
    'rules',
    'storedOutputs',
    'tabLabel',
    'tabLabels',
    'textWithFormulas',
    'titleOfFields',
    'visibleText',
    'withNumber',
    'withoutOverlaps',
  ])
})

test('every rule says what should hold, in a sentence', () => {
  for (const [name, {description}] of Object.entries(dialect.rules)) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/)
    expect(description).toMatch(/^\S.*\.$/)
  }
})

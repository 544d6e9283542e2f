import type {Words} from './words.ts'

export const en = {
  numbers: {
    section: 'Section %s',
    figure: 'Fig. %s',
    table: 'Table %s',
    equation: 'Equation %s',
  },
  page: {
    framework: 'Framework',
    references: 'References',
    all: 'All',
    lacks: 'This page has no version for {wanted}. It is written for {has}.',
    directLink: 'Direct link to {title}',
    footnotes: 'Footnotes',
    usedIn: 'Used in',
    more: '{count} more',
    related: 'Related sections',
    buildsOn: 'Builds on',
    leadsTo: 'Leads to',
    backToPlace: 'Back to reference {place}',
  },
  outputs: {
    output: 'Output',
    data: 'Data of the plot',
    standIn: 'A small stand-in for {name}: {count} examples',
    lines: {
      one: '{count} line of output',
      other: '{count} lines of output',
    },
    stale: 'Recorded before the code was changed',
    otherNumbers: 'Other random numbers than the framework itself draws',
    interactive: 'An interactive output ({program}): run the notebook to see it.',
  },
  notes: {
    edited: 'The original has changed',
    new: 'New in the original',
    deleted: 'No longer in the original',
    untranslated: 'Not translated',
  },
  actions: {
    bar: 'Take this page along',
    notebook: 'Notebook',
    download: 'Download as a Jupyter notebook',
    colab: 'Open in Colab',
    markdown: 'Markdown',
    copy: 'Copy as Markdown',
    print: 'Print',
    printAll: 'Print all frameworks',
  },
} satisfies Words

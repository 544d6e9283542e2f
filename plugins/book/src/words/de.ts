import type {Words} from './words.ts'

export const de = {
  numbers: {
    section: 'Abschnitt %s',
    figure: 'Abb. %s',
    table: 'Tab. %s',
    equation: 'Gleichung %s',
  },
  page: {
    framework: 'Framework',
    references: 'Literatur',
    all: 'Alle',
    lacks: 'Diese Seite gibt es nicht für {wanted}. Sie ist für {has} geschrieben.',
    directLink: 'Direkter Link zu {title}',
    footnotes: 'Fußnoten',
    usedIn: 'Verwendet in',
    more: '{count} weitere',
    related: 'Verwandte Abschnitte',
    buildsOn: 'Grundlagen',
    leadsTo: 'Führt zu',
    backToPlace: 'Zurück zu Verweis {place}',
  },
  outputs: {
    output: 'Ausgabe',
    data: 'Daten der Grafik',
    standIn: 'Ein kleiner Ersatz für {name}: {count} Beispiele',
    lines: {
      one: '{count} Zeile Ausgabe',
      other: '{count} Zeilen Ausgabe',
    },
    stale: 'Aufgezeichnet, bevor der Code geändert wurde',
    otherNumbers: 'Andere Zufallszahlen, als das Framework selbst sie zieht',
    interactive: 'Eine interaktive Ausgabe ({program}): im laufenden Notebook ist sie zu sehen.',
  },
  notes: {
    edited: 'Das Original wurde geändert',
    new: 'Neu im Original',
    deleted: 'Nicht mehr im Original',
    untranslated: 'Nicht übersetzt',
  },
  actions: {
    bar: 'Diese Seite mitnehmen',
    notebook: 'Notebook',
    download: 'Als Jupyter-Notebook herunterladen',
    colab: 'In Colab öffnen',
    markdown: 'Markdown',
    copy: 'Als Markdown kopieren',
    print: 'Drucken',
    printAll: 'Alle Frameworks drucken',
  },
} satisfies Words

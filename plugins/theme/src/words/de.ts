import type {Words} from './words.ts'

export const de = {
  code: {
    copy: 'Code kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren ist hier nicht erlaubt; der Code ist markiert',
    output: 'Ausgabe',
    preview: 'Vorschau',
  },
  print: {print: 'Drucken', all: 'Alle Frameworks drucken'},
  search: {
    search: 'Suchen',
    placeholder: 'Wörter, Nummern (Abb. 4.1.1) oder Labels',
    close: 'Schließen',
    loading: 'Suche läuft …',
    none: 'Nichts gefunden zu „{query}“',
    found: 'Seiten: {count}',
    instead: 'Ergebnisse für „{query}“',
    asTyped: '„{query}“ genau so suchen',
    scope: 'im Text für {framework}',
    failed: 'Die Suche ließ sich nicht laden',
    development: 'Die Suche entsteht beim Bauen der Website; diese Vorschau hat keine.',
  },
  translation: {
    fallback: 'Diese Seite ist noch nicht übersetzt; sie wird in der Originalsprache gezeigt: {language}.',
    from: 'Übersetzt aus: {language}',
    behind: 'zu {percent} % hinter dem Original zurück',
    current: 'Auf dem Stand des Originals',
    original: 'Original',
    hidden: 'Aus',
    beside: 'Daneben',
    onTap: 'Beim Antippen',
    swap: 'Sprache dieses Absatzes wechseln',
    failed: 'Das Original konnte nicht geladen werden',
  },
} satisfies Words

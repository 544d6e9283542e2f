import type {FigureTexts} from './figure-texts.ts'

export const de = {
  plot: 'Diagramm.',
  plotTitled: 'Diagramm: {title}.',
  plots: 'Abbildung mit {count} Diagrammen.',
  xAxis: 'Waagerechte Achse: {label} von {low} bis {high}.',
  yAxis: 'Senkrechte Achse: {label} von {low} bis {high}.',
  logarithmic: '{label} (logarithmisch)',
  curve: '{name}: Linie, Punkte: {count}, Werte von {low} bis {high}.',
  points: '{name}: Punkte, Anzahl: {count}, Werte von {low} bis {high}.',
  bars: '{name}: Balken, Anzahl: {count}, Werte von {low} bis {high}.',
  area: '{name}: Fläche zwischen {low} und {high}.',
  image: 'Bild aus {rows} mal {columns} Werten von {low} bis {high}.',
  colorImage: 'Farbbild aus {rows} mal {columns} Bildpunkten.',
  note: 'Anmerkung: {text}.',
  unnamed: 'Reihe {number}',
  empty: 'Nichts ist gezeichnet.',
  more: 'Und {count} weitere.',
} satisfies FigureTexts

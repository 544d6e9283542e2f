import type {FigureTexts} from './figure-texts.ts'

export const fr = {
  plot: 'Graphique.',
  plotTitled: 'Graphique : {title}.',
  plots: 'Figure avec {count} graphiques.',
  xAxis: 'Axe horizontal : {label} de {low} à {high}.',
  yAxis: 'Axe vertical : {label} de {low} à {high}.',
  logarithmic: '{label} (logarithmique)',
  curve: '{name} : ligne, points : {count}, valeurs de {low} à {high}.',
  points: '{name} : points, nombre : {count}, valeurs de {low} à {high}.',
  bars: '{name} : barres, nombre : {count}, valeurs de {low} à {high}.',
  area: '{name} : aire entre {low} et {high}.',
  image: 'Image de {rows} sur {columns} valeurs de {low} à {high}.',
  colorImage: 'Image en couleurs de {rows} sur {columns} pixels.',
  note: 'Note : {text}.',
  unnamed: 'Série {number}',
  empty: 'Rien n’est dessiné.',
  more: 'Et {count} de plus.',
} satisfies FigureTexts

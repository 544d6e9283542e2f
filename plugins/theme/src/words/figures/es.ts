import type {FigureTexts} from './figure-texts.ts'

export const es = {
  plot: 'Gráfico.',
  plotTitled: 'Gráfico: {title}.',
  plots: 'Figura con {count} gráficos.',
  xAxis: 'Eje horizontal: {label} de {low} a {high}.',
  yAxis: 'Eje vertical: {label} de {low} a {high}.',
  logarithmic: '{label} (logarítmico)',
  curve: '{name}: línea, puntos: {count}, valores de {low} a {high}.',
  points: '{name}: puntos, número: {count}, valores de {low} a {high}.',
  bars: '{name}: barras, número: {count}, valores de {low} a {high}.',
  area: '{name}: área entre {low} y {high}.',
  image: 'Imagen de {rows} por {columns} valores de {low} a {high}.',
  colorImage: 'Imagen en color de {rows} por {columns} píxeles.',
  note: 'Nota: {text}.',
  unnamed: 'Serie {number}',
  empty: 'No hay nada dibujado.',
  more: 'Y {count} más.',
} satisfies FigureTexts

import type {FigureTexts} from './figure-texts.ts'

export const pt = {
  plot: 'Gráfico.',
  plotTitled: 'Gráfico: {title}.',
  plots: 'Figura com {count} gráficos.',
  xAxis: 'Eixo horizontal: {label} de {low} a {high}.',
  yAxis: 'Eixo vertical: {label} de {low} a {high}.',
  logarithmic: '{label} (logarítmico)',
  curve: '{name}: linha, pontos: {count}, valores de {low} a {high}.',
  points: '{name}: pontos, número: {count}, valores de {low} a {high}.',
  bars: '{name}: barras, número: {count}, valores de {low} a {high}.',
  area: '{name}: área entre {low} e {high}.',
  image: 'Imagem de {rows} por {columns} valores de {low} a {high}.',
  colorImage: 'Imagem a cores de {rows} por {columns} píxeis.',
  note: 'Nota: {text}.',
  unnamed: 'Série {number}',
  empty: 'Nada está desenhado.',
  more: 'E mais {count}.',
} satisfies FigureTexts

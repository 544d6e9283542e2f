import type {FigureTexts} from './figure-texts.ts'

export const ja = {
  plot: 'グラフ。',
  plotTitled: 'グラフ: {title}。',
  plots: '{count} 個のグラフからなる図。',
  xAxis: '横軸: {label}、{low} から {high} まで。',
  yAxis: '縦軸: {label}、{low} から {high} まで。',
  logarithmic: '{label}(対数)',
  curve: '{name}: 線、点の数 {count}、値は {low} から {high} まで。',
  points: '{name}: 点、数 {count}、値は {low} から {high} まで。',
  bars: '{name}: 棒、数 {count}、値は {low} から {high} まで。',
  area: '{name}: {low} と {high} の間の領域。',
  image: '{rows} × {columns} 個の値の画像、{low} から {high} まで。',
  colorImage: '{rows} × {columns} 画素のカラー画像。',
  note: '注記: {text}。',
  unnamed: '系列 {number}',
  empty: '何も描かれていません。',
  more: 'ほか {count} 個。',
} satisfies FigureTexts

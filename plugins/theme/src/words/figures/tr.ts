import type {FigureTexts} from './figure-texts.ts'

export const tr = {
  plot: 'Grafik.',
  plotTitled: 'Grafik: {title}.',
  plots: '{count} grafikli şekil.',
  xAxis: 'Yatay eksen: {label}, {low} ile {high} arası.',
  yAxis: 'Dikey eksen: {label}, {low} ile {high} arası.',
  logarithmic: '{label} (logaritmik)',
  curve: '{name}: çizgi, nokta sayısı: {count}, değerler {low} ile {high} arası.',
  points: '{name}: noktalar, sayı: {count}, değerler {low} ile {high} arası.',
  bars: '{name}: çubuklar, sayı: {count}, değerler {low} ile {high} arası.',
  area: '{name}: {low} ile {high} arasındaki alan.',
  image: '{rows} x {columns} değerlik görüntü, {low} ile {high} arası.',
  colorImage: '{rows} x {columns} piksellik renkli görüntü.',
  note: 'Not: {text}.',
  unnamed: 'Seri {number}',
  empty: 'Hiçbir şey çizilmedi.',
  more: 'Ve {count} tane daha.',
} satisfies FigureTexts

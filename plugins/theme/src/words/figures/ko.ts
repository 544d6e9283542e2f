import type {FigureTexts} from './figure-texts.ts'

export const ko = {
  plot: '그래프.',
  plotTitled: '그래프: {title}.',
  plots: '그래프 {count}개로 된 그림.',
  xAxis: '가로축: {label}, {low}부터 {high}까지.',
  yAxis: '세로축: {label}, {low}부터 {high}까지.',
  logarithmic: '{label} (로그)',
  curve: '{name}: 선, 점 {count}개, 값은 {low}부터 {high}까지.',
  points: '{name}: 점, {count}개, 값은 {low}부터 {high}까지.',
  bars: '{name}: 막대, {count}개, 값은 {low}부터 {high}까지.',
  area: '{name}: {low}와 {high} 사이의 영역.',
  image: '{rows} × {columns} 값의 이미지, {low}부터 {high}까지.',
  colorImage: '{rows} × {columns} 픽셀의 컬러 이미지.',
  note: '메모: {text}.',
  unnamed: '계열 {number}',
  empty: '그려진 것이 없습니다.',
  more: '그 밖에 {count}개.',
} satisfies FigureTexts

import type {FigureTexts} from './figure-texts.ts'

export const zhTw = {
  plot: '圖表。',
  plotTitled: '圖表：{title}。',
  plots: '包含 {count} 個圖表的圖。',
  xAxis: '橫軸：{label}，從 {low} 到 {high}。',
  yAxis: '縱軸：{label}，從 {low} 到 {high}。',
  logarithmic: '{label}（對數）',
  curve: '{name}：折線，點數 {count}，值從 {low} 到 {high}。',
  points: '{name}：散點，個數 {count}，值從 {low} 到 {high}。',
  bars: '{name}：長條，個數 {count}，值從 {low} 到 {high}。',
  area: '{name}：{low} 與 {high} 之間的區域。',
  image: '{rows} × {columns} 個值的影像，從 {low} 到 {high}。',
  colorImage: '{rows} × {columns} 像素的彩色影像。',
  note: '註：{text}。',
  unnamed: '系列 {number}',
  empty: '沒有繪製任何內容。',
  more: '另有 {count} 個。',
} satisfies FigureTexts

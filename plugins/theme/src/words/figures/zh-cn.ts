import type {FigureTexts} from './figure-texts.ts'

export const zhCn = {
  plot: '图表。',
  plotTitled: '图表：{title}。',
  plots: '包含 {count} 个图表的图。',
  xAxis: '横轴：{label}，从 {low} 到 {high}。',
  yAxis: '纵轴：{label}，从 {low} 到 {high}。',
  logarithmic: '{label}（对数）',
  curve: '{name}：折线，点数 {count}，值从 {low} 到 {high}。',
  points: '{name}：散点，个数 {count}，值从 {low} 到 {high}。',
  bars: '{name}：柱形，个数 {count}，值从 {low} 到 {high}。',
  area: '{name}：{low} 与 {high} 之间的区域。',
  image: '{rows} × {columns} 个值的图像，从 {low} 到 {high}。',
  colorImage: '{rows} × {columns} 像素的彩色图像。',
  note: '注：{text}。',
  unnamed: '系列 {number}',
  empty: '没有绘制任何内容。',
  more: '另有 {count} 个。',
} satisfies FigureTexts

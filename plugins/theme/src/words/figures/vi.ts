import type {FigureTexts} from './figure-texts.ts'

export const vi = {
  plot: 'Biểu đồ.',
  plotTitled: 'Biểu đồ: {title}.',
  plots: 'Hình gồm {count} biểu đồ.',
  xAxis: 'Trục ngang: {label} từ {low} đến {high}.',
  yAxis: 'Trục dọc: {label} từ {low} đến {high}.',
  logarithmic: '{label} (thang logarit)',
  curve: '{name}: đường, số điểm: {count}, giá trị từ {low} đến {high}.',
  points: '{name}: các điểm, số lượng: {count}, giá trị từ {low} đến {high}.',
  bars: '{name}: các cột, số lượng: {count}, giá trị từ {low} đến {high}.',
  area: '{name}: vùng giữa {low} và {high}.',
  image: 'Ảnh gồm {rows} nhân {columns} giá trị từ {low} đến {high}.',
  colorImage: 'Ảnh màu gồm {rows} nhân {columns} điểm ảnh.',
  note: 'Ghi chú: {text}.',
  unnamed: 'Chuỗi {number}',
  empty: 'Không có gì được vẽ.',
  more: 'Và {count} nữa.',
} satisfies FigureTexts

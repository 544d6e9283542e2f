import type {FigureTexts} from './figure-texts.ts'

export const ar = {
  plot: 'رسم بياني.',
  plotTitled: 'رسم بياني: {title}.',
  plots: 'شكل فيه {count} من الرسوم البيانية.',
  xAxis: 'المحور الأفقي: {label} من {low} إلى {high}.',
  yAxis: 'المحور العمودي: {label} من {low} إلى {high}.',
  logarithmic: '{label} (لوغاريتمي)',
  curve: '{name}: خط، عدد النقاط: {count}، القيم من {low} إلى {high}.',
  points: '{name}: نقاط، العدد: {count}، القيم من {low} إلى {high}.',
  bars: '{name}: أعمدة، العدد: {count}، القيم من {low} إلى {high}.',
  area: '{name}: مساحة بين {low} و{high}.',
  image: 'صورة من {rows} في {columns} قيمة من {low} إلى {high}.',
  colorImage: 'صورة ملونة من {rows} في {columns} بكسل.',
  note: 'ملاحظة: {text}.',
  unnamed: 'السلسلة {number}',
  empty: 'لم يُرسم شيء.',
  more: 'و{count} أخرى.',
} satisfies FigureTexts

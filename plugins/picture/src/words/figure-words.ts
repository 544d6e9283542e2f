// What is said of figures to those who cannot see them. Places such as {name} are filled in; each language has its own file with
// those who show figures, here is the one that stands in for all.

export interface FigureWords {
  /** One set of axes. {title} may be empty. */
  plot: string
  plotTitled: string
  /** Several: {count}. */
  plots: string
  /** {label}, {low}, {high}. */
  xAxis: string
  yAxis: string
  /** Added to an axis of powers. */
  logarithmic: string
  /** Stand in for labels that are missing. */
  x: string
  y: string
  /** {name}, {low}, {high} of its values, {count} of its points. */
  curve: string
  points: string
  bars: string
  area: string
  /** {rows}, {columns}, {low}, {high}. */
  image: string
  colorImage: string
  /** {text} */
  note: string
  /** Names of what has none: {number}. */
  unnamed: string
  /** Nothing is drawn. */
  empty: string
  /** {count} more of the same. */
  more: string
}

export const englishWords: FigureWords = {
  plot: 'Plot.',
  plotTitled: 'Plot: {title}.',
  plots: 'Figure with {count} plots.',
  xAxis: 'Horizontal axis: {label} from {low} to {high}.',
  yAxis: 'Vertical axis: {label} from {low} to {high}.',
  logarithmic: '{label} (logarithmic)',
  x: 'x',
  y: 'y',
  curve: '{name}: line, points: {count}, values from {low} to {high}.',
  points: '{name}: points, number: {count}, values from {low} to {high}.',
  bars: '{name}: bars, number: {count}, values from {low} to {high}.',
  area: '{name}: area between {low} and {high}.',
  image: 'Image of {rows} by {columns} values from {low} to {high}.',
  colorImage: 'Colour image of {rows} by {columns} pixels.',
  note: 'Note: {text}.',
  unnamed: 'Series {number}',
  empty: 'Nothing is drawn.',
  more: 'And {count} more.',
}

export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

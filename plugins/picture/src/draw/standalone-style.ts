// The looks of a figure that stands alone, in a file or a notebook: those of `figure.css` on a light page.

export const cycle = [
  '#1f77b4',
  '#e06c00',
  '#2a9134',
  '#d62728',
  '#8a5fb8',
  '#8c564b',
  '#cf5fb5',
  '#757575',
  '#8f8f1a',
  '#0d94a3',
]

/** Shades of named colours on white ground. */
const named: Readonly<Record<string, string>> = {
  blue: '#0000ff',
  green: '#008000',
  red: '#f00000',
  cyan: '#009c9c',
  magenta: '#bf00bf',
  yellow: '#9a9a00',
  black: '#000',
}

const colors = [
  ...cycle.map((color, index) => `.d2l-plot-c${index}{color:${color}}`),
  ...Object.entries(named).map(([name, color]) => `.d2l-plot-${name}{color:${color}}`),
]

export const standaloneStyle = [
  ...colors,
  '.d2l-plot-frame,.d2l-plot-tick{stroke:#555;stroke-width:.8}',
  '.d2l-plot-grid{stroke:#ccc;stroke-width:.8}',
  '.d2l-plot-legend-box{fill:#fff;fill-opacity:.85;stroke:#ccc;stroke-width:.8}',
].join('')

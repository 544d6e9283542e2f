// Strokes of what stands around the marks. Attributes say how they look where there is no style sheet: in a notebook, in a file.

export const frameLooks = {class: 'd2l-plot-frame', fill: 'none', stroke: '#5c5f66', 'stroke-width': 0.8}
export const tickLooks = {...frameLooks, class: 'd2l-plot-tick'}
export const gridLooks = {class: 'd2l-plot-grid', fill: 'none', stroke: '#d5d7db', 'stroke-width': 0.8}
export const legendLooks = {
  class: 'd2l-plot-legend-box',
  fill: '#fff',
  'fill-opacity': '0.85',
  stroke: '#d5d7db',
  'stroke-width': 0.8,
}

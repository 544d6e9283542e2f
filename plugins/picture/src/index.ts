// Pictures as SVG text. Pages that show one thing of it get no more than that: every file stands alone.
export {linePath} from './curves.ts'
export {frameOf, sharesOfFrame, type Frame, type PanelSize, type PlotBox} from './geometry.ts'
export {linearScale, logScale, type Scale} from './scales.ts'
export {dots, element, escapeText, panel, short, type Svg} from './svg.ts'
export type {Figure} from './figure.ts'

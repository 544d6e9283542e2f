// The sizes of all drawings, in units of their view boxes. Nobody else knows them: a style sheet that puts something over a
// drawing gets its place by custom properties (react/frame-style.ts).
import type {PanelSize, PlotBox} from 'd2lbook-picture'

export interface NetworkBox extends PanelSize {
  /** Of a unit, at most. */
  radius: number
  /** Room left and right of the outer columns. */
  margin: number
  /** More room at the left, for names. @default 0 */
  lead?: number
  /** Room at the top, and at the bottom unless `foot` says otherwise. */
  head: number
  foot?: number
  /** More units than this in a layer are abbreviated by dots. @default never */
  mostUnits?: number
}

/** A plot wider than this is shrunk so much on a phone that its labels need larger type. */
export const widePlot = 480

export const activationBox: PlotBox = {
  width: 340,
  height: 260,
  margin: {left: 34, top: 22, right: 12, bottom: 32},
}

export const approximationBox: PlotBox = {
  width: 560,
  height: 280,
  margin: {left: 36, top: 22, right: 12, bottom: 32},
}

export const lossBox: PlotBox = {
  width: 380,
  height: 160,
  margin: {left: 42, top: 22, right: 12, bottom: 32},
}

export const planeBox: PlotBox = {
  width: 300,
  height: 300,
  margin: {left: 26, top: 8, right: 8, bottom: 26},
}

/** Of the line below a plane that explains its colours. */
export const legendHeight = 26

/** A plane with room for its legend. */
export const planeBoxWithLegend: PlotBox = {
  ...planeBox,
  height: planeBox.height + legendHeight,
  margin: {...planeBox.margin, bottom: planeBox.margin.bottom + legendHeight},
}

/** The network of a playground as a still picture. Names of functions need more room than those of the inputs. */
export function stillNetworkBox({hasNames}: {hasNames: boolean}): NetworkBox {
  return {width: 340, height: 300, radius: 17, margin: 28, head: 8, lead: hasNames ? 34 : 0}
}

/** The same at work: it grows with its largest layer, for every unit is a button. */
export function networkBox(sizes: readonly number[], {hasNames}: {hasNames: boolean}): NetworkBox {
  const height = Math.max(200, Math.max(...sizes) * 36 + 20)
  return {width: 380, height, radius: 17, margin: 42, head: 10, lead: hasNames ? 26 : 0}
}

const mostUnits = 8

/** A network of any size, with the names of its layers below. */
export function diagramBox(sizes: readonly number[]): NetworkBox {
  const slots = Math.max(...sizes.map((size) => Math.min(size, mostUnits)))
  const [head, foot] = [6, 42]
  return {
    width: Math.max(300, 110 * sizes.length),
    height: Math.max(110, slots * 42) + head + foot,
    radius: 16,
    margin: 50,
    head,
    foot,
    mostUnits,
  }
}

export const latticeBox = {width: 300, height: 260, margin: 15}

/** Digits in rows of ten; what they were read as stands below them. */
export const galleryCell = {width: 30, height: 30, note: 14}

export const digitPad: PanelSize = {width: 160, height: 160}

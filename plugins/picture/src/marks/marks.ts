// All kinds of marks.
import type {Mark} from '../figure.ts'
import {areaKind} from './area.ts'
import {barKind} from './bar.ts'
import {facesKind} from './faces.ts'
import {imageKind} from './image.ts'
import {lineKind} from './line.ts'
import type {MarkKind} from './mark.ts'
import {scatterKind} from './scatter.ts'
import {spanKind} from './span.ts'
import {textKind} from './text.ts'

const kinds: {[Kind in Mark['kind']]: MarkKind<Extract<Mark, {kind: Kind}>>} = {
  line: lineKind,
  scatter: scatterKind,
  bar: barKind,
  area: areaKind,
  faces: facesKind,
  image: imageKind,
  text: textKind,
  span: spanKind,
}

export function kindOf<Kind extends Mark>(mark: Kind): MarkKind<Kind> {
  return kinds[mark.kind] as unknown as MarkKind<Kind>
}

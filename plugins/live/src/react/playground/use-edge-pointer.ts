// The connection under the pointer. By keyboard the weights of a unit are reached through the unit.
import {useState, type MouseEvent, type PointerEvent} from 'react'
import {edgeAt, sameEdge, type Edge, type NetworkLayout} from '../../picture/network-layout.ts'

/** Farther away nobody means a connection. */
const reach = 7

/** What is under the pointer, and what the element around the drawing listens to. */
export function useEdgePointer(layout: NetworkLayout, onEdge: (edge: Edge) => void) {
  const [near, setNear] = useState<Edge>()
  const look = (edge: Edge | undefined): void => setNear((before) => (sameEdge(before, edge) ? before : edge))
  const listeners = {
    onClick: (event: MouseEvent): void => {
      const edge = edgeUnder(event, layout)
      if (edge) onEdge(edge)
    },
    onPointerMove: (event: PointerEvent): void => look(edgeUnder(event, layout)),
    onPointerLeave: (): void => look(undefined),
  }
  return {near, listeners}
}

function edgeUnder({clientX, clientY, target, currentTarget}: MouseEvent, layout: NetworkLayout) {
  // a unit over it is meant instead
  if (target instanceof Element && target.closest('button')) return undefined
  const {left, top, width} = currentTarget.getBoundingClientRect()
  const scale = layout.width / width
  return edgeAt(layout, {x: (clientX - left) * scale, y: (clientY - top) * scale}, reach)
}

// The colours of a surface, from the page's style sheet, so that light and dark pages each have their own.
import {useEffect, useState, type RefObject} from 'react'

/** 256 colours from one class over nothing to the other, as the bytes of an image. */
export type Palette = Uint32Array

type Colour = [red: number, green: number, blue: number]

/** The palette where `anchor` stands; another one when the page's theme changes. */
export function usePalette(anchor: RefObject<Element | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useEffect(() => {
    const read = (): void => {
      if (anchor.current) setPalette(readPalette(anchor.current))
    }
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, {attributes: true, attributeFilter: ['data-theme', 'class']})
    const wish = matchMedia('(prefers-color-scheme: dark)')
    wish.addEventListener('change', read)
    return () => {
      observer.disconnect()
      wish.removeEventListener('change', read)
    }
  }, [anchor])
  return palette
}

function readPalette(anchor: Element): Palette {
  const style = getComputedStyle(anchor)
  const colour = (name: string): Colour => toColour(style.getPropertyValue(name).trim())
  const [minus, zero, plus] = [
    colour('--d2l-live-minus'),
    colour('--d2l-live-zero'),
    colour('--d2l-live-plus'),
  ]
  return Uint32Array.from({length: 256}, (_, index) => {
    const value = index / 127.5 - 1
    const end = value < 0 ? minus : plus
    // never the full colour: points of the same class must stand out
    const share = 0.56 * Math.abs(value) ** 0.85
    const [r, g, b] = zero.map((from, channel) => Math.round(from + (end[channel]! - from) * share)) as Colour
    return (255 << 24) | (b << 16) | (g << 8) | r
  })
}

/** Any colour that CSS knows, by having it painted. */
function toColour(text: string): Colour {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', {willReadFrequently: true})
  if (!context) return [128, 128, 128]
  context.fillStyle = text
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return [red!, green!, blue!]
}

const images = new WeakMap<HTMLCanvasElement, ImageData>()

/** The same pixels again for the same canvas: thirty times a second nothing is thrown away. */
function imageOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, side: number): ImageData {
  const known = images.get(canvas)
  if (known?.width === side) return known
  const made = context.createImageData(side, side)
  images.set(canvas, made)
  return made
}

/**
 * Paint a square of values between -1 and 1.
 *
 * @param values `[side * side, stride]`, of which column `offset` is painted
 */
export function paintMap(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  {side, stride = 1, offset = 0}: {side: number; stride?: number; offset?: number},
  palette: Palette,
  toUnit: (value: number) => number,
): void {
  if (canvas.width !== side) canvas.width = canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return
  const image = imageOf(canvas, context, side)
  const pixels = new Uint32Array(image.data.buffer)
  for (let cell = 0; cell < pixels.length; cell++) {
    const value = Math.max(-1, Math.min(1, toUnit(values[cell * stride + offset]!)))
    // nothing is painted where a network answers with no number
    pixels[cell] = Number.isNaN(value) ? 0 : palette[Math.round((value + 1) * 127.5)]!
  }
  context.putImageData(image, 0, 0)
}

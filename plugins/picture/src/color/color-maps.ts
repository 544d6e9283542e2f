// Colour maps: from a share between 0 and 1 to a colour. Between the colours given, values are mixed in equal steps.
// Sources: matplotlib's perceptual maps at every eighth, ColorBrewer's nine and eleven classes.

/** Hexadecimal colours from the low end to the high end. */
const anchors: Readonly<Record<string, string>> = {
  viridis: '440154 472d7b 3b528b 2c728e 21918c 28ae80 5ec962 addc30 fde725',
  plasma: '0d0887 4c02a1 7e03a8 aa2395 cc4778 e66c5c f89540 fdc527 f0f921',
  inferno: '000004 210c4a 57106e 8a226a bc3754 e45a31 f98e09 f9cb35 fcffa4',
  magma: '000004 1d1147 51127c 832681 b73779 e75263 fc8961 fec488 fcfdbf',
  cividis: '00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 fee838',
  gray: '000000 ffffff',
  Greys: 'ffffff f0f0f0 d9d9d9 bdbdbd 969696 737373 525252 252525 000000',
  Reds: 'fff5f0 fee0d2 fcbba1 fc9272 fb6a4a ef3b2c cb181d a50f15 67000d',
  Blues: 'f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b',
  Greens: 'f7fcf5 e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b',
  Oranges: 'fff5eb fee6ce fdd0a2 fdae6b fd8d3c f16913 d94801 a63603 7f2704',
  Purples: 'fcfbfd efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 54278f 3f007d',
  YlOrRd: 'ffffcc ffeda0 fed976 feb24c fd8d3c fc4e2a e31a1c bd0026 800026',
  YlGnBu: 'ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58',
  RdBu: '67001f b2182b d6604d f4a582 fddbc7 f7f7f7 d1e5f0 92c5de 4393c3 2166ac 053061',
  coolwarm: '3b4cc0 688aef 99baff c9d8ef edd1c2 f7a789 e36a53 b40426',
  bwr: '0000ff ffffff ff0000',
  jet: '000080 0000ff 0080ff 00ffff 80ff80 ffff00 ff8000 ff0000 800000',
  hot: '0b0000 5c0000 ad0000 ff0000 ff5500 ffaa00 ffff00 ffff7f ffffff',
  bone: '000000 15151d 2a2a3b 3f3f58 545476 697c89 7e9f9f 93b4b4 b8c8c8 dce4e4 ffffff',
  cool: '00ffff ff00ff',
}

const otherNames: Readonly<Record<string, string>> = {grey: 'gray', binary: 'gray_r', Grays: 'Greys'}

export const colorMapNames: readonly string[] = [...Object.keys(anchors), ...Object.keys(otherNames)]

export type Color = readonly [red: number, green: number, blue: number]

/** Whether `colorMap` knows it. */
export function isColorMap(name: string): boolean {
  return colorMapNames.includes(name.replace(/_r$/, ''))
}

/** `viridis` for names that are not known. A name that ends in `_r` runs backwards. */
export function colorMap(name = 'viridis'): (share: number) => Color {
  const own = otherNames[name.replace(/_r$/, '')]
  const isReversed = name.endsWith('_r') !== (own?.endsWith('_r') ?? false)
  const colors = (anchors[(own ?? name).replace(/_r$/, '')] ?? anchors.viridis ?? '').split(' ').map(parse)
  return (share) => {
    const within = Math.max(0, Math.min(1, share))
    const place = (isReversed ? 1 - within : within) * (colors.length - 1)
    const first = Math.min(colors.length - 2, Math.floor(place))
    return mix(colors[first]!, colors[first + 1]!, place - first)
  }
}

function parse(digits: string): Color {
  const value = Number.parseInt(digits, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function mix(a: Color, b: Color, share: number): Color {
  const one = (index: 0 | 1 | 2): number => Math.round(a[index] + (b[index] - a[index]) * share)
  return [one(0), one(1), one(2)]
}

/** As CSS writes it. */
export function colorOf(name: string, share: number): string {
  return hex(colorMap(name)(share))
}

export function hex(color: Color): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

// Rows and columns of a grid of frames: all frames are of one size, what stands around them takes what it needs.

/** How much room there is before and after the frames of each row, or of each column. */
export type Tracks = readonly (readonly [before: number, after: number])[]

const leastFrame = 24

/**
 * @param rooms what one row or column needs, for each of its cells
 * @param gap between two of them
 */
export function tracksOf(rooms: readonly Tracks[], gap: number): Tracks {
  return rooms.map((cells, index) => {
    const most = (end: 0 | 1): number => Math.max(0, ...cells.map((cell) => cell[end]))
    return [most(0), most(1) + (index < rooms.length - 1 ? gap : 0)] as const
  })
}

export function roomAround(tracks: Tracks): number {
  return tracks.reduce((sum, [before, after]) => sum + before + after, 0)
}

export function frameSize(length: number, tracks: Tracks): number {
  return Math.max(leastFrame, (length - roomAround(tracks)) / Math.max(1, tracks.length))
}

/** Where the frame of this row or column begins. */
export function frameStart(tracks: Tracks, index: number, frame: number): number {
  return roomAround(tracks.slice(0, index)) + frame * index + (tracks[index]?.[0] ?? 0)
}

// What a helper has opened, closed when the tests of the file are through. The files of a worker share their helpers:
// a hook of a helper's own would belong to the first file alone.

type Work = () => Promise<unknown>

const works: Work[] = []

/** Calls the function when the tests of this file have ended. */
export function atEndOfFile(work: Work): void {
  works.push(work)
}

export async function endFile(): Promise<void> {
  for (const work of works.splice(0).toReversed()) await work()
}

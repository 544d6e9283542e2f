// Where the files of the package are, and which there are. What they stand in for is told by the room of Python.

/** The folder of the files, with a slash at its end. */
export const folder = new URL('../files/', import.meta.url)

export const files = [
  'airfoil.dat.gz',
  'digits.bin.gz',
  'fashion-mnist.bin.gz',
  'fra-eng.zip',
  'house-test.csv.gz',
  'house-train.csv.gz',
  'timemachine.txt.gz',
] as const

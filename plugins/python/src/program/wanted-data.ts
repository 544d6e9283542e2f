// Which files of small data a text may ask for, told without running it.

const marks: readonly [mark: RegExp, files: readonly string[]][] = [
  [/fashion_?mnist/i, ['fashion-mnist.bin.gz']],
  [/(?<!fashion)(?<!fashion_)mnist/i, ['digits.bin.gz']],
  [/time_?machine/i, ['timemachine.txt.gz']],
  [/kaggle_house/, ['house-train.csv.gz', 'house-test.csv.gz']],
  [/fra-eng/, ['fra-eng.zip']],
  [/airfoil/, ['airfoil.dat.gz']],
]

/** @returns names of files of the package `d2lbook-data` */
export function wantedData(source: string): string[] {
  return marks.flatMap(([mark, files]) => (mark.test(source) ? files : []))
}

/** Whether a file is MDX, by its ending. */
export function isMdxFile(file: string): boolean {
  return /\.mdx$/i.test(file)
}

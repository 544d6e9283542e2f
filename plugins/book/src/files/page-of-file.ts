/** The page of a file: `chapter_mlp/mlp.md` is `chapter_mlp/mlp`. */
export function pageOfFile(file: string): string {
  return file.replaceAll('\\', '/').replace(/\.(md|mdx|markdown)$/i, '')
}

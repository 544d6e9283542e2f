/** Packages that a cell asks for by `# required_libs('a', 'b')`, for a notebook that has to install them. */
export function requiredLibraries(code: string): string[] {
  return [...code.matchAll(/^[ \t]*# *required_libs\((.*?)\)/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'|"([^"]+)"/g)].flatMap(([, one, two]) => one ?? two ?? []),
  )
}

/** What the system calls an error of a file, `ENOENT`; else what the error says. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // someone else's process may not be asked
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

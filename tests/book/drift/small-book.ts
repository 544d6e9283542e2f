// A book of two languages in a folder of its own, written by tests that change it.

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Whether tests may ask git. */
export const hasGit = spawnSync('git', ['--version']).status === 0

export interface SmallBook {
  root: string
  write(file: string, ...blocks: string[]): Promise<void>
  git(...args: string[]): void
  remove(): Promise<void>
}

export async function smallBook(): Promise<SmallBook> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-drift-'))
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}
  let day = 1
  return {
    root,
    async write(file, ...blocks) {
      await mkdir(path.dirname(path.join(root, file)), {recursive: true})
      await writeFile(path.join(root, file), `${blocks.join('\n\n')}\n`)
    },
    git(...args) {
      const date = `2024-01-${String(day++).padStart(2, '0')}T12:00:00Z`
      const who = {
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@b.c',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@b.c',
      }
      execFileSync('git', args, {
        cwd: root,
        stdio: 'pipe',
        env: {...env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date},
      })
    },
    remove: () => rm(root, {recursive: true, force: true}),
  }
}

// `--languages en,vi` and `--translation vi=PATH`, as the commands take them.

import path from 'node:path'
import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import {UsageError} from './usage-error.ts'

export function languageOptions(command: Command): Command {
  return command
    .option('--languages <tags>', 'languages of the site, the first at its root: en,vi', readTags)
    .option('--translation <lang=path>', 'a translation in a folder of its own (repeatable)', readFolder)
}

function readTags(value: string): string[] {
  const tags = value
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
  for (const tag of tags) checkTag(tag)
  return [...new Set(tags)]
}

function readFolder(value: string, before: Record<string, string> = {}): Record<string, string> {
  const [, lang, folder] = /^([^=]+)=(.+)$/.exec(value) ?? []
  if (lang === undefined || folder === undefined)
    throw new UsageError(`--translation ${value}: write a language and a folder, vi=../book-vi`)
  checkTag(lang)
  return {...before, [lang]: path.resolve(bookFolder(folder))}
}

function checkTag(tag: string): void {
  try {
    if (Intl.getCanonicalLocales(tag)[0] === tag) return
  } catch {
    // told below
  }
  throw new UsageError(`${tag} is no language tag such as en, vi or zh-CN`)
}

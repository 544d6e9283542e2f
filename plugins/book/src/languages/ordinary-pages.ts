// Pages where Docusaurus keeps them: a folder for the first language of the site, and one below `i18n` for each other.
// Every version of the docs has such folders of its own.

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import type {DocsFolders, SitePage} from './site-pages.ts'

/** @param address as the docs plugin tells it: `@site/docs/a.md` */
export type FindPage = (address: string, version: DocsFolders) => SitePage

/** @param source the language that the others are translated from */
export function ordinaryPages(context: LoadContext, pluginId: string, source: string): FindPage {
  const {siteDir, i18n} = context
  const {currentLocale: lang, defaultLocale} = i18n
  const isMultilingual = i18n.locales.length > 1
  const folderOf = (language: string, version: DocsFolders) =>
    language === defaultLocale
      ? version.contentPath
      : path.join(localizedDocs(context, pluginId, language), versionFolder(version.versionName))
  return (address, version) => {
    const file = absolutePath(address, siteDir)
    const localized = path.join(
      localizedDocs(context, pluginId, lang),
      versionFolder(version.versionName),
      path.sep,
    )
    const isLocalized = file.startsWith(localized)
    const inFolder = path.relative(isLocalized ? localized : version.contentPath, file)
    const original = path.join(folderOf(source, version), inFolder)
    const sourceFile = isMultilingual && existsSync(original) ? original : null
    const language = isLocalized ? lang : isCopyOf(sourceFile, file) ? source : defaultLocale
    return {
      page: inFolder.replaceAll('\\', '/').replace(/\.mdx?$/i, ''),
      file,
      copy: file,
      ...(isMultilingual && {lang: language}),
      sourceFile,
      originFile: null,
    }
  }
}

/** `i18n/vi/docusaurus-plugin-content-docs`, or with the name of another instance of the plugin behind it. */
export function localizedDocs({siteDir, i18n}: LoadContext, pluginId: string, lang: string): string {
  const folder = i18n.localeConfigs[lang]?.path ?? lang
  const plugin = `docusaurus-plugin-content-docs${pluginId === 'default' ? '' : `-${pluginId}`}`
  return path.resolve(siteDir, i18n.path, folder, plugin)
}

export function versionFolder(versionName: string): string {
  return versionName === 'current' ? versionName : `version-${versionName}`
}

/** Where the first language of a site is itself a translation, its folder holds pages that are not translated. */
function isCopyOf(source: string | null, file: string): boolean {
  return source !== null && (source === file || readFileSync(source).equals(readFileSync(file)))
}

export function absolutePath(source: string, siteDir: string): string {
  return path.resolve(siteDir, source.replace(/^@site\//, ''))
}

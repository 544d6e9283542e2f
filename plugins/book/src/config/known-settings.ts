// All settings that the original tool knows, and what becomes of each here.

import {readHeaderLinks} from './config-values.ts'
import {isClosedTrackingId} from './written-settings.ts'

/**
 * `used`: it has its old meaning. `elsewhere`: it is for a command that this tool does not have (a PDF, a package of
 * Python, a push to a server), so that a site lacks nothing without it. Anything else says what its author is told.
 */
export type SettingFate = 'used' | 'elsewhere' | ToldSetting

/** A sentence about a value that asks for something; `undefined` where it is done. */
type ToldSetting = (value: string, key: string) => string | undefined

const told =
  (text: string): SettingFate =>
  (_, key) =>
    `\`${key}\` changes nothing here: ${text}`

const all = (fate: SettingFate, keys: string): Record<string, SettingFate> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, fate]))

const noSlides = told(
  'no slides are made; what stands within the marks of slides is text of the page, and of its notebook',
)
const noSageMaker = told(
  'no notebooks are made for SageMaker; `d2lbook export --ipynb` writes notebooks that run there too',
)

/** By section; `library-` is that of a tab. */
export const knownSettings: Record<string, Record<string, SettingFate>> = {
  project: all('used', 'name title author release copyright lang'),
  translation: {
    // a book with one of them has the texts that were translated beside its pages
    ...all('used', 'origin_repo origin_lang'),
    ...all('elsewhere', 'translator terminology'),
  },
  build: {
    ...all(
      'used',
      'index notebooks exclusions resources output_dir sphinx_configs tabs citation_style inventories macros live_components eval_notebook',
    ),
    rsts: told('pages in reStructuredText are not read; write them in Markdown'),
    warning_is_error: told('a build does not fail for faults of its pages; `d2lbook build --strict` does'),
    sphinx_extensions: told('extensions of Sphinx are not run'),
    origin_repo: told('`origin_repo` of `[translation]` says what a book was translated from'),
    ...all('elsewhere', 'non-notebooks dependencies source_dir html_dir'),
  },
  html: {
    ...all('used', 'favicon html_logo include_css include_js related'),
    header_links: toldOfIcons,
  },
  outputs: all('used', 'folder notebooks prefer tolerance compare_frameworks'),
  pdf: {
    bibfile: 'used',
    ...all('elsewhere', 'main_font sans_font mono_font post_latex latex_logo latex_url style'),
  },
  library: all('elsewhere', 'save_filename save_mark save_patterns version version_file root_dir'),
  'library-': all('used', 'lib_file lib_name simple_alias fluent_alias args_alias reverse_alias alias'),
  deploy: {
    google_analytics_tracking_id: toldOfTracking,
    ...all('elsewhere', 'github_repo s3_bucket other_file_s3urls'),
  },
  colab: all('used', 'github_repo exclusions libs libs_header gpu_pattern replace_svg_url'),
  sagemaker: {github_repo: noSageMaker, ...all('elsewhere', 'kernel libs libs_header')},
  slides: {github_repo: noSlides, ...all('elsewhere', 'top_left top_right')},
}

/** The settings of a section as it is written; `undefined` where no tool knows it. */
export function settingsOfSection(section: string): Record<string, SettingFate> | undefined {
  return section.startsWith('library-') ? knownSettings['library-'] : knownSettings[section]
}

function toldOfIcons(links: string): string | undefined {
  const [icon] = readHeaderLinks(links, []).flatMap((link) => link.icon ?? [])
  return icon && `the icon \`${icon}\` of \`header_links\` is not shown: links have their names alone`
}

function toldOfTracking(id: string, key: string): string | undefined {
  if (!isClosedTrackingId(id)) return undefined
  return `\`${key}\` changes nothing here: Google has counted nothing for ids such as \`${id}\` since 2023; one of Google Analytics 4 begins with \`G-\``
}

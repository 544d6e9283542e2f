// All settings that the original tool knows, and what becomes of each here.

/**
 * `used`: it has its old meaning. `elsewhere`: it is for a command that this tool does not have (a PDF, a package of
 * Python, a push to a server), so that a site lacks nothing without it. Anything else is what its author is told.
 */
export type SettingFate = 'used' | 'elsewhere' | {told: string}

const told = (text: string): SettingFate => ({told: text})

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
      'index notebooks exclusions resources output_dir sphinx_configs tabs citation_style inventories macros live_components',
    ),
    rsts: told('pages in reStructuredText are not read; write them in Markdown'),
    warning_is_error: told('a build does not fail for faults of its pages; `d2lbook build --strict` does'),
    sphinx_extensions: told('extensions of Sphinx are not run'),
    ...all('elsewhere', 'non-notebooks dependencies eval_notebook source_dir html_dir origin_repo'),
  },
  html: {
    ...all('used', 'header_links favicon html_logo'),
    include_css: told(
      'style sheets are made for another look, and are not put into the pages; a site with a `docusaurus.config.ts` takes them as `customCss`',
    ),
    include_js: told(
      'scripts are not put into the pages; a site with a `docusaurus.config.ts` takes them as `scripts`',
    ),
  },
  pdf: {
    bibfile: 'used',
    ...all('elsewhere', 'main_font sans_font mono_font post_latex latex_logo latex_url style'),
  },
  library: all('elsewhere', 'save_filename save_mark save_patterns version version_file root_dir'),
  'library-': {
    ...all('used', 'lib_name simple_alias fluent_alias args_alias reverse_alias alias'),
    lib_file: told('no library is written from the cells with `#@save`; they are shown as they are'),
  },
  deploy: {
    google_analytics_tracking_id: told(
      'no reader is counted; a site with a `docusaurus.config.ts` counts with a plugin such as `@docusaurus/plugin-google-gtag`',
    ),
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

// Every setting that the original tool knows is used, told, or of no concern to a site.

import {expect, test} from 'vitest'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {knownSettings} from '../../../plugins/book/src/config/known-settings.ts'
import {unusedSettings} from '../../../plugins/book/src/config/unused-settings.ts'

/** Section, settings, a value as books have it. */
const settings: [section: string, keys: string, value: string][] = [
  ['project', 'name title author release copyright', 'A Book'],
  ['project', 'lang', 'vi'],
  ['translation', 'origin_repo origin_lang translator terminology', 'en'],
  ['build', 'index exclusions dependencies resources source_dir output_dir html_dir citation_style', 'x'],
  ['build', 'rsts non-notebooks warning_is_error sphinx_extensions tabs origin_repo', 'x'],
  ['build', 'eval_notebook', 'False'],
  ['build', 'notebooks', '*.md'],
  ['build', 'sphinx_configs', "language = 'vi'"],
  ['build', 'macros', String.raw`\newcommand{\E}{\mathbb{E}}`],
  ['build', 'inventories', 'other, other.inv, https://example.org/'],
  ['build', 'live_components', 'clock, pendulum(length)'],
  ['html', 'header_links', 'Home, https://example.org'],
  ['html', 'related', 'False'],
  ['html', 'favicon html_logo include_css include_js', 'static/x'],
  ['outputs', 'folder notebooks', 'x'],
  ['outputs', 'prefer', 'live'],
  ['outputs', 'tolerance', '1e-3'],
  ['outputs', 'compare_frameworks', 'True'],
  ['pdf', 'main_font sans_font mono_font post_latex latex_logo bibfile latex_url style', 'x'],
  ['library', 'save_filename save_mark save_patterns version version_file root_dir', 'x'],
  ['library-jax', 'lib_file lib_name simple_alias fluent_alias args_alias alias reverse_alias', 'x'],
  ['deploy', 'google_analytics_tracking_id', 'G-AB12CD34EF'],
  ['deploy', 'github_repo s3_bucket other_file_s3urls', 'x'],
  ['colab', 'exclusions libs_header gpu_pattern', 'x'],
  ['colab', 'github_repo libs', 'a, b'],
  ['colab', 'replace_svg_url', 'img, https://example.org/images'],
  ['sagemaker', 'github_repo kernel libs libs_header', 'x'],
  ['slides', 'top_left top_right github_repo', 'x'],
]

const rows = settings.flatMap(([section, keys, value]) =>
  keys.split(' ').map((key): [string, string, string] => [section, key, value]),
)

/** For commands that this tool does not have. */
const elsewhere = new Set([
  'translator',
  'terminology',
  'non-notebooks',
  'dependencies',
  'source_dir',
  'html_dir',
  'main_font',
  'sans_font',
  'mono_font',
  'post_latex',
  'latex_logo',
  'latex_url',
  'style',
  'save_filename',
  'save_mark',
  'save_patterns',
  'version',
  'version_file',
  'root_dir',
  's3_bucket',
  'other_file_s3urls',
  'kernel',
  'top_left',
  'top_right',
  'deploy.github_repo',
  'sagemaker.libs',
  'sagemaker.libs_header',
])

const configOf = (text: string) => JSON.stringify(readConfig(text))

function readOne(section: string, key: string, value: string) {
  const text = `[${section}]\n${key} = ${value}\n`
  return {told: unusedSettings(text, 'config.ini'), isUsed: configOf(text) !== configOf(`[${section}]\n`)}
}

test.each(rows)('[%s] %s', (section, key, value) => {
  const {told, isUsed} = readOne(section, key, value)
  for (const {text, place} of told) {
    expect(text).toMatch(new RegExp(`^\`${key}\` changes nothing here: `))
    expect(place?.[0]).toBe(2)
  }
  const isElsewhere = elsewhere.has(key) || elsewhere.has(`${section}.${key}`)
  expect([isUsed, told.length > 0, isElsewhere].filter(Boolean)).toHaveLength(1)
})

test('the table of settings holds these, and no others', () => {
  const all = Object.entries(knownSettings).flatMap(([section, keys]) =>
    Object.keys(keys).map((key) => `${section.replace('library-', 'library-jax')}.${key}`),
  )
  expect(all.toSorted()).toEqual([...new Set(rows.map(([section, key]) => `${section}.${key}`))].toSorted())
})

const toldOf = (text: string) =>
  unusedSettings(text, 'config.ini').map(({place, text: words}) => `${place?.[0]}: ${words}`)

test.each([
  ['[html]\nfavikon = x.svg', '2: `[html]` has no setting `favikon`; did you mean `favicon`?'],
  ['[projekt]\ntitle = x', '2: there is no section `[projekt]`; did you mean `project`?'],
  ['[build]\ncolour = red', '2: `[build]` has no setting `colour`'],
  ['[library-jax]\nlib_nme = jnp', '2: `[library-jax]` has no setting `lib_nme`; did you mean `lib_name`?'],
  [
    '[deploy]\ngoogle_analytics_tracking_id = UA-96378503-10',
    '2: `google_analytics_tracking_id` changes nothing here: Google has counted nothing for ids such as `UA-96378503-10` since 2023; one of Google Analytics 4 begins with `G-`',
  ],
  [
    '[html]\nheader_links = A, https://a.b,\n  B, https://b.c, fab fa-github,\n  C, https://c.d, fas fa-book,',
    '2: the icon `fab fa-github` of `header_links` is not shown: links have their names alone',
  ],
  ['[project]\nautor = A', '2: `[project]` has no setting `autor`; did you mean `author`?'],
])('%j is told', (text, sentence) => {
  expect(toldOf(text)).toEqual([sentence])
})

test.each([
  // what an author hands on to Sphinx
  '[project]\nhtml_theme_options = x',
  // the section of another tool
  '[extra]\ncolour = red',
  // parts of other values
  '[DEFAULT]\nroot = x\n[html]\nfavicon = %(root)s/i.svg',
  '[html]\nroot = x\nfavicon = %(root)s/i.svg',
  // what asks for nothing
  '[build]\nwarning_is_error = False\neval_notebook = False\nsphinx_extensions =\n[slides]\ngithub_repo =',
  '[nothing]',
])('%j is not', (text) => {
  expect(toldOf(text)).toEqual([])
})

// Any `config.ini` gives a book; what is odd in it is told at a line of it.

import fc from 'fast-check'
import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {dialectOptions, readConfig} from '../../plugins/book/src/config/book-config.ts'
import {readIni} from '../../plugins/book/src/config/read-ini.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {anyText, linesOf, mutated} from './mutations.ts'
import {misplaced} from './places.ts'
import {runs} from './runs.ts'

const names = {
  project: ['title', 'name', 'author', 'copyright', 'release', 'lang'],
  build: ['index', 'notebooks', 'exclusions', 'resources', 'output_dir', 'tabs', 'inventories', 'sphinx_configs', 'citation_style'],
  html: ['header_links', 'favicon', 'html_logo', 'include_css', 'include_js'],
  pdf: ['bibfile', 'latex_logo'],
  colab: ['github_repo', 'exclusions', 'libs', 'libs_header', 'gpu_pattern', 'replace_svg_url'],
  'library-pytorch': ['lib_file', 'lib_name', 'alias', 'simple_alias', 'fluent_alias', 'args_alias', 'reverse_alias'],
  deploy: ['github_repo', 'google_analytics_tracking_id'],
  translation: ['origin_repo', 'origin_lang'],
  __proto__x: ['constructor', '__proto__'],
} // oxfmt-ignore

const value = fc.constantFrom(
  'pytorch, mxnet', '*.md */*.md', '**/*.md !x', '%(title)s', '%%', '%', '%(no', 'a, https://d2l.ai, fab fa-x', 'en', 'zh-CN',
  'x_y_z', 'd2l.bib', '../d2l.bib', 'static/logo.png', 'reshape -> view, argmax -> argmax(x', 'size -> numel, -> x, a ->',
  'mx -> , ->', "language = 'vi'", "numfig_format = {'figure': 'Hình %%s'}", 'd2l, objects.inv, https://d2l.ai', ', ,',
  '[', '{a,b', '{{{', '(', '**/**/**', '!(*)', '+(a|b', 'all', '', '1', 'é', 'author-year', 'apa', '  continued', 'torch, d2l-x==1',
) // oxfmt-ignore

const section = fc.constantFrom(...Object.entries(names)).chain(([name, keys]) =>
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...keys),
          fc.constantFrom(' = ', ': ', '=', ' '),
          fc.array(value, {maxLength: 3}),
        )
        .map(([key, sign, values]) => key + sign + values.join('\n    ')),
      {maxLength: 6},
    )
    .map((lines) => `[${name}]\n${lines.join('\n')}`),
)
const configs = fc.oneof(mutated(linesOf(section, 6)), anyText)

const page = '#@tab pytorch\nx'

test('any text is a config', () => {
  fc.assert(
    fc.property(configs, (text) => {
      const messages: BookMessage[] = []
      const config = readConfig(text, 'config.ini', (message) => messages.push(message))
      expect(misplaced(messages, new Map([['config.ini', text]]))).toEqual([])
      // what the parser of pages is told is something that it can use
      parse(new VFile({value: `\`\`\`{.python .input}\n${page}\n\`\`\``}), dialectOptions(config))
      // a name is found under its own name alone
      expect(readIni(text).get('build', 'toString')).toBeUndefined()
    }),
    runs(400),
  )
})

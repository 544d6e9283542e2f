import {describe, expect, it} from 'vitest'
import {decodeBib} from '../../../plugins/book/src/bibliography/decode-bib.ts'

const umlaut = '@misc{a,\n  author = {Müller, Jörg},\n  title = {Über – „das“ Š}\n}\n'
const plain = umlaut.replace(' – „das“ Š', '')

function bytes(text: string, encoding: 'latin1' | 'utf8' | 'utf16le'): Buffer {
  return Buffer.from(text, encoding)
}

/** Windows-1252 has signs where Latin-1 has none. */
function windows(text: string): Buffer {
  const signs: Record<string, number> = {'–': 0x96, '„': 0x84, '“': 0x93, Š: 0x8a}
  return Buffer.from(Array.from(text, (char) => signs[char] ?? char.charCodeAt(0)))
}

describe('a bibliography', () => {
  it.each([
    ['in UTF-8', bytes(umlaut, 'utf8'), umlaut, undefined],
    ['in UTF-8 with its mark', Buffer.from(`\uFEFF${umlaut}`), umlaut, undefined],
    [
      'that says UTF-8, and is',
      bytes(`% Encoding: UTF-8\n${umlaut}`, 'utf8'),
      `% Encoding: UTF-8\n${umlaut}`,
      undefined,
    ],
    [
      'that says Latin-1, but is UTF-8',
      bytes(`% Encoding: ISO8859_1\n${umlaut}`, 'utf8'),
      `% Encoding: ISO8859_1\n${umlaut}`,
      undefined,
    ],
    ['in ASCII', bytes('@misc{a, year=1}', 'utf8'), '@misc{a, year=1}', undefined],
    [
      "in JabRef's Latin-1",
      bytes(`% Encoding: ISO8859_1\n\n${plain}`, 'latin1'),
      `% Encoding: ISO8859_1\n\n${plain}`,
      '4:14 this bibliography is not in UTF-8; it is read as ISO8859_1, as its line 1 says',
    ],
    [
      'in the Latin-1 of Emacs',
      bytes(`@comment{-*- coding: latin-1 -*-}\n${plain}`, 'latin1'),
      `@comment{-*- coding: latin-1 -*-}\n${plain}`,
      '3:14 this bibliography is not in UTF-8; it is read as latin-1, as its line 1 says',
    ],
    [
      'in Cyrillic, as it says',
      Buffer.from([
        ...Buffer.from('% Encoding: Cp1251\n@misc{a, title={'),
        0xcc,
        0xe8,
        0xf0,
        ...Buffer.from('}}'),
      ]),
      '% Encoding: Cp1251\n@misc{a, title={Мир}}',
      '2:17 this bibliography is not in UTF-8; it is read as Cp1251, as its line 1 says',
    ],
    [
      'in Windows-1252, unsaid',
      windows(umlaut),
      umlaut,
      '2:14 this bibliography is not in UTF-8; it is read as Windows-1252',
    ],
    [
      'in an encoding that nobody knows',
      windows(`% Encoding: Klingon\n${plain}`),
      `% Encoding: Klingon\n${plain}`,
      '3:14 this bibliography is not in UTF-8; it is read as Windows-1252',
    ],
    [
      'whose lines come from two files',
      Buffer.concat([
        bytes('@misc{a, title={Ünal 北}}\n', 'utf8'),
        bytes('@misc{b, title={Ünal}}\n', 'latin1'),
      ]),
      '@misc{a, title={Ünal 北}}\n@misc{b, title={Ünal}}\n',
      '2:17 this bibliography is not in UTF-8; it is read as Windows-1252',
    ],
    [
      'in UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(umlaut, 'utf16le')]),
      umlaut,
      '1:1 this bibliography is not in UTF-8; it is read as UTF-16',
    ],
  ])('%s is read, and told where it is not in UTF-8', (_, written, text, told) => {
    const {text: read, problem} = decodeBib(written)
    expect(read).toBe(text)
    expect(problem && `${problem.place[0]}:${problem.place[1]} ${problem.text}`).toBe(told)
  })
})

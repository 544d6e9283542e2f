import {markdownLineEndingOrSpace} from 'micromark-util-character'
import {codes} from 'micromark-util-symbol'
import type {Code, Construct, State} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    subscript: 'subscript'
    superscript: 'superscript'
    scriptMarker: 'scriptMarker'
    scriptText: 'scriptText'
  }
}

/**
 * Subscript and superscript as pandoc has them: without spaces inside.
 *
 * ```markdown
 * > | H~2~O and x^2^
 *      ^^^        ^^^
 * ```
 */
export const subscript = script(codes.tilde, 'subscript')
export const superscript = script(codes.caret, 'superscript')

function script(marker: number, type: 'subscript' | 'superscript'): Construct {
  return {
    name: type,
    previous: (code) => code !== marker,
    tokenize(effects, ok, nok) {
      return start

      function start(code: Code): State | undefined {
        effects.enter(type)
        effects.enter('scriptMarker')
        effects.consume(code)
        effects.exit('scriptMarker')
        return begin
      }

      function begin(code: Code): State | undefined {
        if (!mayContain(code)) return nok(code)
        effects.enter('scriptText')
        return inside(code)
      }

      function inside(code: Code): State | undefined {
        if (mayContain(code)) {
          effects.consume(code)
          return inside
        }
        if (code !== marker) return nok(code)
        effects.exit('scriptText')
        effects.enter('scriptMarker')
        effects.consume(code)
        effects.exit('scriptMarker')
        effects.exit(type)
        return after
      }

      function after(code: Code): State | undefined {
        return code === marker ? nok(code) : ok(code)
      }
    },
  }

  function mayContain(code: Code): boolean {
    if (code === codes.eof || code === marker || markdownLineEndingOrSpace(code)) return false
    return code !== codes.leftSquareBracket && code !== codes.rightSquareBracket && code !== codes.graveAccent
  }
}

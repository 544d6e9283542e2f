import {factorySpace} from 'micromark-factory-space'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import {codes, types} from 'micromark-util-symbol'
import type {Code, Construct, State} from 'micromark-util-types'

import {tokenizeRole} from './role.ts'

const ownLineRole: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return tokenizeRole(this, effects, ok, nok, {ownLine: true})
  },
}

/**
 * A line of marks. It ends a paragraph, a table or a list item's text above it.
 *
 * ```markdown
 *   | ![An MLP.](../img/mlp.svg)
 * > | :width:`300px` :label:`fig_mlp`
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export const markLine: Construct = {
  name: 'markLine',
  tokenize(effects, ok, nok) {
    return role

    function role(code: Code): State | undefined {
      return code === codes.colon ? effects.attempt(ownLineRole, after, nok)(code) : nok(code)
    }

    function after(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) return ok(code)
      return markdownSpace(code) ? factorySpace(effects, next, types.whitespace)(code) : nok(code)
    }

    function next(code: Code): State | undefined {
      return code === codes.eof || markdownLineEnding(code) ? ok(code) : role(code)
    }
  },
}

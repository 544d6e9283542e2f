import {markdownLineEnding} from 'micromark-util-character'
import {codes} from 'micromark-util-symbol'
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'

import {findRole} from '../roles.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    role: 'role'
    roleMarker: 'roleMarker'
    roleName: 'roleName'
    roleFence: 'roleFence'
    roleValue: 'roleValue'
    roleEnding: 'roleEnding'
  }
}

/**
 * Roles in a text.
 *
 * ```markdown
 * > | as :numref:`sec_mlp` shows
 *        ^^^^^^^^^^^^^^^^^
 * ```
 */
export function rolesOf(text: string): Extension | undefined {
  const offsets = new Set([...text.matchAll(opening)].map(({index}) => index))
  if (offsets.size === 0) return undefined
  const construct: Construct = {
    name: 'role',
    // every other colon is a letter like any other, and does not end a stretch of text
    previous() {
      return offsets.has(this.now().offset)
    },
    tokenize(effects, ok, nok) {
      return offsets.has(this.now().offset) ? tokenizeRole(this, effects, ok, nok, {ownLine: false}) : nok
    },
  }
  return {text: {[codes.colon]: construct}}
}

const opening = /:(?=[a-z_]+:)/g

export interface RoleContext {
  /** Only roles that may stand alone on a line, with a value on that line. */
  ownLine: boolean
}

/** The states of one role, from its first colon to behind its last back-tick. */
export function tokenizeRole(
  self: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  {ownLine}: RoleContext,
): State {
  let fence = 0
  let closing = 0
  let isBare = false

  return start

  function start(code: Code): State | undefined {
    effects.enter('role')
    effects.enter('roleMarker')
    effects.consume(code)
    effects.exit('roleMarker')
    return nameStart
  }

  function nameStart(code: Code): State | undefined {
    if (!isNameCode(code)) return nok(code)
    effects.enter('roleName')
    return name(code)
  }

  function name(code: Code): State | undefined {
    if (isNameCode(code)) {
      effects.consume(code)
      return name
    }
    const role = findRole(self.sliceSerialize(effects.exit('roleName')))
    if (code !== codes.colon || !role || (ownLine && !role.ownLine)) return nok(code)
    isBare = role.bare === true
    effects.enter('roleMarker')
    effects.consume(code)
    effects.exit('roleMarker')
    return afterName
  }

  function afterName(code: Code): State | undefined {
    if (isBare) {
      effects.exit('role')
      return ok(code)
    }
    if (code !== codes.graveAccent) return nok(code)
    effects.enter('roleFence')
    return openingFence(code)
  }

  function openingFence(code: Code): State | undefined {
    if (code === codes.graveAccent) {
      fence++
      effects.consume(code)
      return openingFence
    }
    effects.exit('roleFence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) {
      if (ownLine) return nok(code)
      effects.enter('roleEnding')
      effects.consume(code)
      effects.exit('roleEnding')
      return between
    }
    if (code === codes.graveAccent) {
      effects.enter('roleFence')
      closing = 0
      return closingFence(code)
    }
    effects.enter('roleValue')
    return value(code)
  }

  function value(code: Code): State | undefined {
    if (code === codes.eof || code === codes.graveAccent || markdownLineEnding(code)) {
      effects.exit('roleValue')
      return between(code)
    }
    effects.consume(code)
    return value
  }

  function closingFence(code: Code): State | undefined {
    if (code === codes.graveAccent) {
      closing++
      effects.consume(code)
      return closingFence
    }
    const token = effects.exit('roleFence')
    if (closing !== fence) {
      token.type = 'roleValue'
      return between(code)
    }
    effects.exit('role')
    return ok(code)
  }
}

function isNameCode(code: Code): boolean {
  return (
    code !== null && ((code >= codes.lowercaseA && code <= codes.lowercaseZ) || code === codes.underscore)
  )
}

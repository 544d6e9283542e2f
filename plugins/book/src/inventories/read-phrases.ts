// A title from the inventory of another book: whatever stands there, phrases come out of it, or nothing.

import {visibleText} from 'remark-d2lbook'
import {joinPhrases, listOf, phraseTags, type Phrase, type Phrases} from '../facts/phrases.ts'

/** Nobody's title has more emphasis within emphasis. */
const deepest = 16

/** `undefined` for what is no list of phrases. */
export function readPhrases(value: unknown, depth = 0): Phrases | undefined {
  if (!Array.isArray(value) || depth > deepest) return undefined
  const read = value.map((phrase) => readPhrase(phrase, depth))
  return read.includes(undefined) ? undefined : joinPhrases(read.filter((phrase) => phrase !== undefined))
}

function readPhrase(value: unknown, depth: number): Phrase | undefined {
  if (typeof value === 'string') return visibleText(value)
  if (typeof value !== 'object' || value === null) return undefined
  if ('math' in value) return typeof value.math === 'string' ? {math: visibleText(value.math)} : undefined
  if ('code' in value) return typeof value.code === 'string' ? {code: visibleText(value.code)} : undefined
  if (!('tag' in value) || !('phrases' in value)) return undefined
  const phrases = readPhrases(value.phrases, depth + 1)
  const {tag} = value
  if (phrases === undefined || typeof tag !== 'string' || !phraseTags.includes(tag)) return undefined
  return {tag, phrases: listOf(phrases)}
}

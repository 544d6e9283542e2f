import {expect, test} from 'vitest'
import {parseText} from './parse-text.ts'

test.each([
  ['#', true],
  ['##\n:label:`sec_x`', true],
  ['# <a id="x"></a>', true],
  ['## <!-- x -->', true],
  ['# ![](a.svg)', true],
  ['# [](a.md)', true],
  ['> - #', true],
  ['# ![Logo](a.svg)', false],
  ['# $x$', false],
  ['# `x`', false],
  ['# :numref:`sec_x`', false],
  ['# <b>x</b>', false],
  ['# 一', false],
])('%j has no words: %s', (source, isEmpty) => {
  const {file} = parseText(source)
  expect(file.messages.some(({ruleId}) => ruleId === 'heading-has-words')).toBe(isEmpty)
})

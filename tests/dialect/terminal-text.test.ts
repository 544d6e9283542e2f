import {expect, it} from 'vitest'
import {finalText, plainFinalText} from '../../plugins/dialect/src/cell/terminal-text.ts'

const esc = '\x1b'

it.each<[string, string, string]>([
  ['nothing', 'a\n  b\n', 'a\n  b\n'],
  ['a bar that goes back to the start of its line', '\r  0%|  |\r 50%|# |\r100%|##|\n', '100%|##|\n'],
  ['a shorter state after a longer one', '0/3 [00:00<?, ?it/s]\r3/3 [00:03<00:00]', '3/3 [00:03<00:00]'],
  ['part of a line written over', `loading\r${esc}[2Cx`, 'loxding'],
  ['a line that ends as on other systems', 'a\r\nb\r\n', 'a\nb\n'],
  ['a carriage return at the end', '100%\r', '100%'],
  ['steps back', '1/3\b\b\b2/3\b\b\b3/3', '3/3'],
  ['steps back further than the line goes', 'a\b\b\b\bb', 'b'],
  ['steps back as an order', `ab${esc}[2Dc`, 'cb'],
  ['the rest of a line erased', `loading\r${esc}[Kdone`, 'done'],
  ['the whole line erased', `loading${esc}[2K\rdone`, 'done'],
  ['the begin of a line erased', `abc${esc}[1Kd`, '   d'],
  [
    'bars within bars',
    `outer 0\ninner 0\r${esc}[A\router 1\n\rinner 1${esc}[A\router 2\n\n`,
    'outer 2\ninner 1\n',
  ],
  ['a bar that vanishes', `epoch\nstep 1\r${esc}[K${esc}[Aepoch 2`, 'epoch 2\n'],
  ['lines up and down', `a\nb\nc${esc}[2F1${esc}[E2${esc}[B${esc}[G3`, '1\n2\n3'],
  ['all below erased', `a\nb\nc${esc}[2A\r${esc}[Jd`, 'd'],
  ['a screen emptied: what was printed is still there', `a${esc}[2J${esc}[Hb`, 'ab'],
  ['a jump to the right', `a${esc}[3Cb`, 'a   b'],
  ['a jump beyond all screens', `a${esc}[999999999Cb`, `a${' '.repeat(999)}b`],
  ['a bell', 'a\x07b', 'ab'],
  ['the title of a window', `${esc}]0;title\x07a`, 'a'],
  ['a link', `${esc}]8;;https://e.org${esc}\\word${esc}]8;;${esc}\\ after`, 'word after'],
  ['an order that nothing ends', `a${esc}]8;;b`, 'a8;;b'],
  ['half an order', `a${esc}[`, 'a'],
  ['a set of signs, a hidden cursor', `${esc}(B${esc}[?25la${esc}[?25h`, 'a'],
  ['colours', `${esc}[1m${esc}[32mepoch 3${esc}[0m loss`, `${esc}[1m${esc}[32mepoch 3${esc}[0m loss`],
  ['a colour that a bar changes', `${esc}[31m 0%${esc}[0m\r${esc}[32m99%${esc}[0m`, `${esc}[32m99%${esc}[0m`],
  ['colours over several lines', `${esc}[31ma\nb${esc}[m\nc\r`, `${esc}[31ma\nb\n${esc}[0mc`],
  ['a colour with a zero in it', `${esc}[1m${esc}[38;5;0ma\r`, `${esc}[1m${esc}[38;5;0ma${esc}[0m`],
  ['colours with colons', `${esc}[38:2::1:2:3ma${esc}[m`, `${esc}[38;2;1;2;3ma${esc}[0m`],
  ['the eight-bit form of an order', '\x9b31ma\x9bm', `${esc}[31ma${esc}[0m`],
  ['letters with marks', 'o\u0302\u0323 x\b\by', 'o\u0302\u0323yx'],
  ['signs outside of the first plane', '🙂🙂\b🙃', '🙂🙃'],
])('%s', (_name, sent, seen) => {
  expect(finalText(sent)).toBe(seen)
})

it('has no orders left in plain text', () => {
  expect(plainFinalText(`${esc}[38;5;208;1ma${esc}[0m\r${esc}[7mb`)).toBe('b')
})

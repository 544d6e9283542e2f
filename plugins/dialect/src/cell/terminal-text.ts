// What a terminal shows in the end of all that was sent to it. A progress bar goes back to the start of its line and
// writes itself anew, or goes lines up; colours stay where they are, as the orders (SGR) that they came as.

/** Orders to a terminal: of the form CSI, of the form OSC and the like, of two signs. */
const order =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /(?:\x1b\[|\x9b)([0-?]*)[ -/]*([@-~])|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\b\r\n\x07\x1b]/g
// oxlint-disable-next-line no-control-regex -- the same
const any = /[\b\r\x07\x1b\x9b]/

/** Further right no order moves: a terminal ends there, too. */
const widest = 1000

interface Line {
  signs: string[]
  /** How each sign looks, as the numbers of the orders that hold for it. */
  looks: string[]
}

/** The text as it stands at the end, colours (`\x1b[1m`) within. */
export function finalText(text: string): string {
  if (!any.test(text)) return text
  const screen = new Screen()
  let at = 0
  for (const {0: whole, 1: numbers = '', 2: name, index} of text.matchAll(order)) {
    screen.write(text.slice(at, index))
    at = index + whole.length
    screen.obey(name ?? whole, numbers)
  }
  screen.write(text.slice(at))
  return screen.text()
}

/** The same without colours. */
export function plainFinalText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the orders that are left
  return finalText(text).replace(/\x1b\[[\d;]*m/g, '')
}

class Screen {
  readonly #lines: Line[] = []
  #row = 0
  #column = 0
  /** What is written next begins the line anew: programs show their next state by that, which may be shorter. */
  #isAnew = false
  #look: string[] = []
  #written = ''

  write(text: string): void {
    if (text === '') return
    const {signs, looks} = this.#line()
    if (this.#isAnew) signs.length = looks.length = 0
    this.#isAnew = false
    // what stands before a sign that was moved to
    for (let i = signs.length; i < this.#column; i += 1) [signs[i], looks[i]] = [' ', '']
    for (const sign of text) {
      const at = this.#column
      if (/\p{M}/u.test(sign) && at > 0) signs[at - 1] += sign
      else {
        ;[signs[at], looks[at]] = [sign, this.#written]
        this.#column += 1
      }
    }
  }

  obey(name: string, numbers: string): void {
    const count = Math.max(1, Number.parseInt(numbers, 10) || 1)
    if (name !== 'm') this.#isAnew = name === '\r'
    switch (name) {
      case '\n':
        this.#down(1)
        this.#column = 0
        break
      case '\r':
        this.#column = 0
        break
      case '\b':
      case 'D':
        this.#column = Math.max(0, this.#column - count)
        break
      case 'C':
        this.#column = Math.min(Math.max(widest, this.#column), this.#column + count)
        break
      case 'G':
        this.#column = Math.min(widest, count - 1)
        break
      case 'A':
      case 'F':
        this.#row = Math.max(0, this.#row - count)
        if (name === 'F') this.#column = 0
        break
      case 'B':
      case 'E':
        this.#row = Math.min(this.#lines.length - 1, this.#row + count)
        if (name === 'E') this.#column = 0
        break
      case 'K':
        this.#erase(Number(numbers) || 0)
        break
      case 'J':
        // a page has no screen that could be emptied: what was above is still to be read
        if (!Number(numbers)) this.#eraseBelow()
        break
      case 'm':
        this.#dress(numbers)
        break
      default:
    }
  }

  #down(count: number): void {
    this.#row += count
    this.#line()
  }

  /** The line that is written on. */
  #line(): Line {
    while (this.#lines.length < this.#row) this.#lines.push({signs: [], looks: []})
    return (this.#lines[this.#row] ??= {signs: [], looks: []})
  }

  #erase(part: number): void {
    const line = this.#line()
    if (part !== 1)
      line.signs.length = line.looks.length = part === 0 ? Math.min(this.#column, line.signs.length) : 0
    else
      for (let i = 0; i < Math.min(this.#column + 1, line.signs.length); i += 1)
        [line.signs[i], line.looks[i]] = [' ', '']
  }

  #eraseBelow(): void {
    this.#erase(0)
    this.#lines.length = this.#row + 1
  }

  #dress(numbers: string): void {
    this.#look = dressed(this.#look, semicolons(numbers))
    this.#written = this.#look.map((each) => `\x1b[${each}m`).join('')
  }

  text(): string {
    let look = ''
    const lines = this.#lines.map(({signs, looks}) => {
      let line = ''
      for (const [i, sign] of signs.entries()) {
        const own = looks[i] ?? ''
        if (own !== look) line += (look === '' ? '' : '\x1b[0m') + own
        look = own
        line += sign
      }
      return line
    })
    return lines.join('\n') + (look === '' ? '' : '\x1b[0m')
  }
}

/** More orders in force than a text can have a use for are forgotten. */
const mostOrders = 64

/** The orders in force after one more; of the same order the last is enough. */
function dressed(look: readonly string[], numbers: string): string[] {
  const {isReset, rest} = sinceReset(numbers)
  const before = isReset ? [] : look.filter((each) => each !== rest)
  return (rest === '' ? before : [...before, rest]).slice(-mostOrders)
}

/** `0` ends all that was before it; the numbers of a colour are none of these. */
function sinceReset(numbers: string): {isReset: boolean; rest: string} {
  const list = numbers.split(';')
  let from = 0
  for (let i = 0; i < list.length; i += 1) {
    const code = Number(list[i])
    if (code === 0) from = i + 1
    else if (code === 38 || code === 48) i += list[i + 1] === '5' ? 2 : list[i + 1] === '2' ? 4 : 0
  }
  return {isReset: from > 0, rest: list.slice(from).join(';')}
}

/** `38:2::255:0:0` and `4:3`, as newer terminals write them. */
function semicolons(numbers: string): string {
  return numbers
    .replace(/\b4:\d+/g, '4')
    .replace(/\b([34]8):2:\d*:(\d+):(\d+):(\d+)/g, '$1;2;$2;$3;$4')
    .replaceAll(':', ';')
    .replace(/[^\d;]/g, '')
}

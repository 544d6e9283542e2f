// TeX whose commands a program has damaged: `\ frac` by a translation, a form feed and `rac` by an unescaped `\f`.

/** Commands that no one mistakes for a word behind a space. */
const commands = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon
  phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega frac dfrac tfrac sqrt sum prod int
  iint oint lim sup inf max min log ln exp sin cos tan det dim ker arg partial nabla infty cdot cdots ldots dots vdots
  ddots times div pm mp ast star circ bullet oplus otimes odot leq geq neq le ge ne approx equiv sim simeq propto in
  notin subset subseteq supset cup cap setminus forall exists to rightarrow leftarrow Rightarrow Leftarrow
  leftrightarrow Leftrightarrow mapsto mid parallel perp top bot left right big Big bigl bigr text textrm textbf textit
  textsf mathrm mathbf mathit mathsf mathcal mathbb boldsymbol operatorname hat tilde bar vec dot ddot overline underline
  widehat widetilde underbrace overbrace stackrel binom begin end quad qquad langle rangle lfloor rfloor lceil rceil
  lVert rVert lvert rvert Vert vert prime dagger ell hbar Re Im`.split(/\s+/),
)

/** Whether a text holds a command of TeX that is one beyond doubt. */
export function hasCommand(text: string): boolean {
  for (const [, name] of text.matchAll(/\\([A-Za-z]{2,})/g)) if (commands.has(name!)) return true
  return false
}

/** What the escapes `\a \b \f \t \v` leave of a backslash and a letter. */
const escapes: Record<string, string> = {'\x07': 'a', '\b': 'b', '\f': 'f', '\t': 't', '\v': 'v'}

/** Whether a word is the name of a command. */
export function isCommand(word: string): boolean {
  return commands.has(word)
}

/** TeX with its commands put together again; the same text if there is nothing to mend. */
export function mendCommands(tex: string): string {
  const named = tex.replaceAll(
    /\\(begin|end)[ \t]*\{[ \t]*([A-Za-z]+)[ \t]*(\*?)[ \t]*\}/g,
    (_, edge: string, name: string, star: string) => `\\${edge}{${name}${star}}`,
  )
  const joined = named.replaceAll(/\\[ ]([A-Za-z]{2,})(?![\p{L}])/gu, (whole, word: string) =>
    commands.has(word) ? `\\${word}` : whole,
  )
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return joined.replaceAll(/([\x07\b\f\t\v])([A-Za-z]+)/g, (whole, control: string, rest: string) => {
    const word = escapes[control]! + rest
    return commands.has(word) ? `\\${word}` : whole
  })
}

// Names of tabs stand in selectors, addresses, attributes that list names, and names of files.

/** What can stand in all of them as it is. */
const plain = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+-]{0,63}$/u

/** `all` means every tab, and names that JavaScript's own objects have could be taken for theirs. */
export function isTabName(name: string): boolean {
  return plain.test(name) && name !== 'all' && !(name in {})
}

/** What is said of another name. */
export function unusableTab(name: string): string {
  return `\`${name.replaceAll('`', "'")}\` cannot be the name of a tab; a name is a word of letters, digits, \`_\`, \`-\` and \`.\``
}

// Pages whose name is not their address.

import type {PageFacts} from '../facts/page-facts.ts'
import type {PageAddress} from '../facts/page-address.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

export function addressMessages(
  pages: ReadonlyMap<string, PageFacts>,
  addresses: ReadonlyMap<string, PageAddress>,
): BookMessage[] {
  return [...addresses].flatMap(([page, {slug, reason}]) => {
    const facts = pages.get(page)
    if (!facts || !reason) return []
    const {file} = facts
    if (reason.kind === 'signs')
      return [
        messageAt(
          'page-name-is-address',
          file,
          null,
          `this name cannot stand in an address as it is; the page is at \`${slug}\``,
          {cause: 'names with signs'},
        ),
      ]
    const other = pages.get(reason.by)?.file ?? reason.by
    const text = `\`${other}\` has the address of this page, which is at \`${slug}\``
    return [messageAt('page-address-is-unique', file, null, text)]
  })
}

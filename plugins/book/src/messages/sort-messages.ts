import type {BookMessage} from './message.ts'

/** By file, then by place; a message about a whole file comes first. */
export function sortMessages(messages: readonly BookMessage[]): BookMessage[] {
  return messages.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.place?.[0] ?? 0) - (b.place?.[0] ?? 0) ||
      (a.place?.[1] ?? 0) - (b.place?.[1] ?? 0),
  )
}

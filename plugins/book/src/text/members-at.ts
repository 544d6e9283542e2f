/** The members of a list that stand at these places, in their order; a place that the list has not gives none. */
export function membersAt<Member>(list: readonly Member[], places: readonly number[]): Member[] {
  const members: Member[] = []
  for (const place of places) {
    const member = list[place]
    if (member !== undefined) members.push(member)
  }
  return members
}

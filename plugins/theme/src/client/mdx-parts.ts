// Parts of an article that their authors have programmed tell the builder of the site where they fail. In a browser
// nobody listens.

/** What the build gives to the pages that it renders. */
export interface PartListener {
  /** A part begins to render: what fails next is in it. */
  enter(place: string): void
  /** Something failed that the page does without. */
  tell(place: string, error: unknown): void
}

let listener: PartListener | undefined

export function listenToParts(own: PartListener): void {
  listener = own
}

export function enterPart(place: string): void {
  listener?.enter(place)
}

export function tellOfPart(place: string, error: unknown): void {
  listener?.tell(place, error)
}

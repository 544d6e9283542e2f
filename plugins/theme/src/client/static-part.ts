// How a static part of an article tells the page's scripts that its HTML is there: at the first load, after
// navigation and after a hot update alike. The scripts know nothing of React, the component nothing of them.

export const staticPartEvent = 'd2l-static-part'

/** Say that `part` has just received its HTML. */
export function tellStaticPart(part: Element): void {
  part.dispatchEvent(new Event(staticPartEvent, {bubbles: true}))
}

// Live figures of a page without React are pictures until a reader uses them. Who works with them beforehand asks for them.

/** What the page is asked by; its detail takes promises that resolve when the figures answer. */
export const awakeEvent = 'd2l-awake'

/** Resolves when the live figures of the page answer. */
export async function awakeFigures(page: Document): Promise<void> {
  const waiting: Promise<void>[] = []
  page.dispatchEvent(new CustomEvent(awakeEvent, {detail: waiting}))
  await Promise.all(waiting)
}

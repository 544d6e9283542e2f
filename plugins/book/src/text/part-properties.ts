// The attributes of a page's parts as properties in a tree of HTML: `dataTabs` for `data-tabs`.

import {attributes} from 'docusaurus-theme-d2lbook/page-parts'

type Attributes = typeof attributes

/** `data-tabs` is `dataTabs`. */
type Property<Attribute> = Attribute extends `data-${infer Name}` ? `data${Capitalize<Name>}` : never

export const partProperties = Object.fromEntries(
  Object.entries(attributes).map(([name, attribute]) => [
    name,
    attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ]),
) as {[Name in keyof Attributes]: Property<Attributes[Name]>}

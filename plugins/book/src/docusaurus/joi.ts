import {createRequire} from 'node:module'

/** `@docusaurus/utils-validation` is CommonJS, whose named exports Node does not see. */
export const {Joi} = createRequire(import.meta.url)(
  '@docusaurus/utils-validation',
) as typeof import('@docusaurus/utils-validation')

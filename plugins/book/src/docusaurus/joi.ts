import {createRequire} from 'node:module'

/** `@docusaurus/utils-validation` is CommonJS, whose named exports Node does not see. */
export const {Joi}: typeof import('@docusaurus/utils-validation') = createRequire(import.meta.url)(
  '@docusaurus/utils-validation',
)

import {agreementCases, agreementOf} from '../agreement-cases.ts'

Object.assign(globalThis, {agreementCases, agreementOf})

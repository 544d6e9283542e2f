// Types of entries: what people call them, and what kind of thesis or report they are.

import {nearest} from 'remark-d2lbook'
import {ownValue} from '../text/own-value.ts'

/** Names that no style knows, and what is meant. */
const aliases: Record<string, string> = {
  masterthesis: 'mastersthesis',
  mathesis: 'mastersthesis',
  phd: 'phdthesis',
  doctoralthesis: 'phdthesis',
  bachelorthesis: 'thesis',
  bachelorsthesis: 'thesis',
  bathesis: 'thesis',
  diplomathesis: 'thesis',
  webpage: 'online',
  website: 'online',
  internet: 'online',
  preprint: 'misc',
  data: 'dataset',
  code: 'software',
  softwareversion: 'software',
  softwaremodule: 'software',
  journal: 'article',
  suppbook: 'inbook',
  suppcollection: 'incollection',
  suppperiodical: 'article',
  commentary: 'book',
  paper: 'article',
  xdata: 'misc',
  set: 'misc',
  bibnote: 'misc',
}

const known = new Set(
  (
    'article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection suppcollection dataset manual ' +
    'misc online patent periodical suppperiodical proceedings mvproceedings inproceedings reference mvreference inreference ' +
    'report software thesis unpublished artwork audio image jurisdiction legislation legal letter movie music performance ' +
    'review standard video conference electronic mastersthesis phdthesis techreport www'
  ).split(' '),
)

/** The type as the library knows it. */
export function settledType(type: string): string {
  return ownValue(aliases, type) ?? (known.has(type) ? type : (misspelt(type) ?? 'misc'))
}

/** The type that is meant by one which nobody knows. */
export function misspelt(type: string): string | undefined {
  return known.has(type) || Object.hasOwn(aliases, type) ? undefined : nearest(type, known)
}

/** biblatex' keys for the field `type`, in the words of APA. */
const keys: Record<string, string> = {
  phdthesis: 'Doctoral dissertation',
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
}

const ofTypes: Record<string, string> = {
  phdthesis: 'phdthesis',
  phd: 'phdthesis',
  doctoralthesis: 'phdthesis',
  mastersthesis: 'mathesis',
  masterthesis: 'mathesis',
  mathesis: 'mathesis',
  bachelorthesis: 'bathesis',
  bachelorsthesis: 'bathesis',
  bathesis: 'bathesis',
  techreport: 'techreport',
}

/** What a thesis, a report or a patent is called; `undefined` where its field `type` says it as it should be read. */
export function thesisOrReport(type: string, given: string | undefined): string | undefined {
  const key = given?.toLowerCase() ?? ownValue(ofTypes, type) ?? ''
  return ownValue(keys, key)
}

// Types of entries: what people call them, and what kind of thesis or report they are.

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
  paper: 'article',
}

export function settledType(type: string): string {
  return Object.hasOwn(aliases, type) ? aliases[type]! : type
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

/** What a thesis or a report is called; `undefined` where its field `type` says it as it should be read. */
export function thesisOrReport(type: string, given: string | undefined): string | undefined {
  const key = given?.toLowerCase() ?? (Object.hasOwn(ofTypes, type) ? ofTypes[type]! : '')
  return Object.hasOwn(keys, key) ? keys[key] : undefined
}

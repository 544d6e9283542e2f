// `npm run notice`: writes NOTICE, after what packages say of their licences has been compared with the texts that they
// bring along.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {init} from 'license-checker-rseidelsohn'
import {installedPackages, lockedPackages, type InstalledPackage} from './installed-packages.mts'
import {isAllowed, licenceOf} from './licence-rules.mts'
import {noticeText} from './notice-text.mts'

const root = path.resolve(import.meta.dirname, '../../..')
const packages = installedPackages(await lockedPackages(root))
const read = await promisify(init)({start: root})
const problems = packages.flatMap((one) => [...problemOf(one), ...differenceOf(one)])
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else await writeFile(path.join(root, 'NOTICE'), await noticeText(root))

function problemOf(one: InstalledPackage): string[] {
  if (isAllowed(one)) return []
  return [
    `${one.name} ${one.version}: its licence is ${licenceOf(one)}; plugins/pack/notice/licence-rules.mts says which may be installed`,
  ]
}

/** Packages for other systems are in the lockfile alone. A star is a licence that the tool took from the text. */
function differenceOf(one: InstalledPackage): string[] {
  const found = read[`${one.name}@${one.version}`]?.licenses
  const licences = [found ?? []].flat().map((licence) => licence.replace(/\*$/, ''))
  return licences.length === 0 || licences.includes(licenceOf(one))
    ? []
    : [`${one.name} ${one.version}: the lockfile says ${licenceOf(one)}, the package ${licences.join(', ')}`]
}

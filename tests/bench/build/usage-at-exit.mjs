// Preloaded into a measured process: writes what it used when it ends. Its threads count, its child processes do not.
import {writeFileSync} from 'node:fs'

process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  const usage = {cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024}
  writeFileSync(process.env.D2LBOOK_USAGE_FILE, JSON.stringify(usage))
})

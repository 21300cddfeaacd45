// Preloaded into a process: says at its end how much memory it had at most, in MiB.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE, String(Math.round(process.resourceUsage().maxRSS / 1024)))
})

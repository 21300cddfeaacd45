// How much more memory a process needs at most while it verifies a project.
import { verifyAt } from '../../packages/workspace/dist/index.js'

const start = process.memoryUsage().rss
const { status } = await verifyAt(process.argv[2], {})
if (status !== 'verified') throw new TypeError(status)
console.log(((process.resourceUsage().maxRSS * 1024 - start) / 1e6).toFixed(0))

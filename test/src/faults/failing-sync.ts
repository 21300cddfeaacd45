// Preloaded into an unchanged process: every seventh sync of an open file fails, as on a disk that dies.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const file = await fs.promises.open(process.execPath)
const prototype: unknown = Object.getPrototypeOf(file)
await file.close()
const { fdatasyncSync } = fs
let calls = 0

function failEverySeventh(): void {
  calls += 1
  if (calls % 7 === 0) {
    throw Object.assign(new TypeError('EIO: i/o error, fdatasync'), { code: 'EIO' })
  }
}

fs.fdatasyncSync = (descriptor) => {
  failEverySeventh()
  fdatasyncSync(descriptor)
}
syncBuiltinESMExports()
if (typeof prototype === 'object' && prototype !== null) {
  const sync: unknown = Reflect.get(prototype, 'datasync')
  Reflect.set(prototype, 'datasync', async function (this: unknown): Promise<void> {
    failEverySeventh()
    if (typeof sync === 'function') await Reflect.apply(sync, this, [])
  })
}

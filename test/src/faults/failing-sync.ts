// Preloaded into an unchanged process: every seventh sync of an open file fails, as on a disk that dies.
import { promises } from 'node:fs'

const file = await promises.open(process.execPath)
const prototype: unknown = Object.getPrototypeOf(file)
await file.close()
if (typeof prototype === 'object' && prototype !== null) {
  const sync: unknown = Reflect.get(prototype, 'datasync')
  let calls = 0
  Reflect.set(prototype, 'datasync', async function (this: unknown): Promise<void> {
    calls += 1
    if (calls % 7 === 0) {
      throw Object.assign(new TypeError('EIO: i/o error, fdatasync'), { code: 'EIO' })
    }
    if (typeof sync === 'function') await Reflect.apply(sync, this, [])
  })
}

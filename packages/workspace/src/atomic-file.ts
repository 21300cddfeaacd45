import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Write a whole file or nothing: a temporary name beside it, synced, then renamed over it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeBeside(path, content, (temporary) => rename(temporary, path))
}

/** The same where no file is yet; one that comes at the last moment is not overwritten but `EEXIST`. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await writeBeside(path, content, (temporary) => link(temporary, path))
}

async function writeBeside(
  path: string,
  content: string | Uint8Array,
  name: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await name(temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

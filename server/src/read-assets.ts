import { readFile } from 'node:fs/promises'
import { AssetMissingError, type Assets, assetFolder, assetsFrom } from '@claimtrail/viewer'
import { z } from 'zod'

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).readonly().exactOptional() }),
)

/**
 * The addresses of the built client files.
 *
 * @throws {@link AssetMissingError} The viewer has not been built.
 */
export async function readAssets(): Promise<Assets> {
  const manifest = await readManifest()
  return assetsFrom(manifest, '/app/')
}

async function readManifest(): Promise<z.infer<typeof manifestSchema>> {
  try {
    const text = await readFile(new URL('.vite/manifest.json', assetFolder), 'utf8')
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw new AssetMissingError('.vite/manifest.json')
  }
}

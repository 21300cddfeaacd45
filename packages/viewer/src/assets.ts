import { AssetMissingError } from './errors.ts'

/** Addresses of the built client files, for the `<link>` and `<script>` of a page. */
export interface Assets {
  readonly style: string
  /** Script of the reader. */
  readonly reader: string
  /** Script of every other page. */
  readonly page: string
}

/** The part of Vite's manifest (`.vite/manifest.json` in {@link assetFolder}) that is read here. */
export type BuildManifest = Readonly<Record<string, { readonly file: string }>>

/**
 * Where the built client files lie, as a `file:` URL that ends with `/`. Every file in it may be served;
 * those below `assets/` have hashed names and never change.
 */
export const assetFolder: URL = new URL('../dist/app/', import.meta.url)

/**
 * The addresses of the client files.
 *
 * @param base - Where {@link assetFolder} is served, for example `/app/`.
 * @throws {@link AssetMissingError} The manifest lacks an entry.
 */
export function assetsFrom(manifest: BuildManifest, base: string): Assets {
  const addressOf = (entry: string) => {
    const built = manifest[entry]
    if (!built) throw new AssetMissingError(entry)
    return base + built.file
  }
  return {
    style: addressOf('styles/main.css'),
    reader: addressOf('src/client/reader.ts'),
    page: addressOf('src/client/page.ts'),
  }
}

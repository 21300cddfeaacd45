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
export type BuildManifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[] }>
>

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
  const entry = (name: string) => {
    const built = manifest[`src/client/${name}.ts`]
    if (!built) throw new AssetMissingError(name)
    return built
  }
  const [style] = entry('page').css ?? []
  if (style === undefined) throw new AssetMissingError('style')
  return {
    style: base + style,
    reader: base + entry('reader').file,
    page: base + entry('page').file,
  }
}

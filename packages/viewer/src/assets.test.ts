import { expect, test } from 'vitest'
import { assetFolder, assetsFrom } from './assets.ts'
import { AssetMissingError } from './errors.ts'

const manifest = {
  'styles/main.css': { file: 'assets/main-1.css' },
  'src/client/reader.ts': { file: 'assets/reader-1.js' },
  'src/client/page.ts': { file: 'assets/page-1.js' },
}

test('addresses are those of the build, below where it is served', () => {
  expect(assetsFrom(manifest, '/app/')).toEqual({
    style: '/app/assets/main-1.css',
    reader: '/app/assets/reader-1.js',
    page: '/app/assets/page-1.js',
  })
})

test('a build that lacks a file says which, and how to make it', () => {
  expect(() => assetsFrom({}, '/app/')).toThrow(AssetMissingError)
  expect(() => assetsFrom({}, '/app/')).toThrow(/npm run build/)
})

test('the folder of the build lies beside the sources', () => {
  expect(assetFolder.href).toMatch(/\/viewer\/dist\/app\/$/)
})

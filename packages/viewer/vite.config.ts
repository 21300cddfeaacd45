import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const fonts = ['inter', 'jetbrains-mono', 'source-serif-4']

/** The licence texts of the fonts travel with them, as the SIL Open Font License asks. */
const fontLicences: Plugin = {
  name: 'font-licences',
  generateBundle() {
    const texts = fonts.map((font) => {
      const path = import.meta.resolve(`@fontsource-variable/${font}/LICENSE`)
      return `${font}\n\n${readFileSync(fileURLToPath(path), 'utf8')}`
    })
    this.emitFile({
      type: 'asset',
      fileName: 'assets/FONT-LICENCES.txt',
      source: texts.join('\n\n'),
    })
  },
}

export default defineConfig({
  // Relative addresses: the server decides where the folder is served.
  base: './',
  plugins: [fontLicences],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['@claimtrail/source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    manifest: true,
    // A data: font is refused by the pages' policy, and inlined files cannot be cached alone.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: ['src/client/reader.ts', 'src/client/page.ts', 'styles/main.css'],
    },
  },
})

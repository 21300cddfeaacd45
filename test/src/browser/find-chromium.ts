import { existsSync } from 'node:fs'
import { ClaimtrailError } from '@claimtrail/text'
import sparticuz from '@sparticuz/chromium'

/** No browser was found: the tests that need one fail, they are never skipped. */
export class ChromiumMissingError extends ClaimtrailError {
  readonly code = 'CHROMIUM_MISSING'

  constructor(tried: readonly string[]) {
    super(
      `No Chromium was found (tried ${tried.join(', ')}). Install one with "apt-get install chromium", or name it in CHROMIUM_PATH.`,
    )
  }
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Path of a Chromium: `CHROMIUM_PATH`, then one of the system, then the one that the dev dependency
 * `@sparticuz/chromium` ships (unpacked to a temporary folder, about ten seconds the first time).
 *
 * @throws {@link ChromiumMissingError} None works.
 */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const named = environment.CHROMIUM_PATH
  const found = [...(named ? [named] : []), ...installed].find((path) => existsSync(path))
  if (found !== undefined) return found
  const shipped = await sparticuz.executablePath().catch(() => undefined)
  if (shipped !== undefined && existsSync(shipped)) return shipped
  throw new ChromiumMissingError([...(named ? [named] : []), ...installed, '@sparticuz/chromium'])
}

import { fileURLToPath } from 'node:url'
import { assetFolder as builtFolder } from '@claimtrail/viewer'
import express, { type RequestHandler } from 'express'
import type { AppOptions } from '../options.ts'

/** `/app/`: the built client files. Names below `assets/` hold a hash of their content and never change. */
export function serveAssets({ assetFolder = builtFolder }: AppOptions): RequestHandler {
  return express.static(fileURLToPath(assetFolder), {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    fallthrough: true,
    cacheControl: false,
    setHeaders(response, path) {
      const hashed = /[\\/]assets[\\/]/.test(path)
      const lasting = 'public, max-age=31536000, immutable'
      response.setHeader('cache-control', hashed ? lasting : 'no-cache')
    },
  })
}

import type { RequestHandler } from 'express'
import helmet from 'helmet'

const own = ["'self'"]

/**
 * What a browser may do with our pages: run and load what this server sends, and nothing that stands in a
 * page itself. Markup from a source or a note could not run even if it got into a page unescaped.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': own,
        'style-src': own,
        'img-src': [...own, 'data:'],
        'font-src': own,
        'connect-src': own,
        'base-uri': ["'none'"],
        'form-action': own,
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    // TLS is not ours, and a browser would keep the promise for every program on this machine.
    strictTransportSecurity: false,
  })
}

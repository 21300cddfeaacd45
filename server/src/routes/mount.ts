import type { Express, RequestHandler } from 'express'
import { MethodRefusedError } from '../errors.ts'
import type { Answering } from './answer.ts'

/** Mount the routes of the API; an address that is there refuses other methods and says which it answers. */
export function mountApi(app: Express, answering: readonly Answering[]): void {
  for (const [path, routes] of groupByPath(answering)) {
    const mounted = app.route(`/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`)
    for (const { route, handler } of routes) mounted[route.method](handler)
    mounted.all(refuseMethod(routes.map(({ route }) => route.method)))
  }
}

/** Refuse every method but these; who answers GET answers HEAD too. */
export function refuseMethod(methods: readonly ('get' | 'post')[]): RequestHandler {
  const allow = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']))
  return (request) => {
    throw new MethodRefusedError(request.method, allow)
  }
}

function groupByPath(answering: readonly Answering[]): ReadonlyMap<string, readonly Answering[]> {
  const groups = new Map<string, Answering[]>()
  for (const each of answering) {
    groups.set(each.route.path, [...(groups.get(each.route.path) ?? []), each])
  }
  return groups
}

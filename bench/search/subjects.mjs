import Database from 'better-sqlite3'
import {
  buildIndex,
  decodeIndex,
  encodeIndex,
  parseQuery,
  search,
} from '../../packages/search/dist/index.js'

const pageSize = 20

/** Our index, built and written as the workspace keeps it. */
export const ours = {
  build: (documents) => encodeIndex(buildIndex(documents)),
  open(bytes, documents) {
    const index = decodeIndex(bytes)
    const options = { limit: pageSize, textsOf: (document) => documents[document].texts }
    return {
      bytes: bytes.length,
      ask: ({ ours: text }) => search(index, parseQuery(text), options),
      close() {},
    }
  },
}

/**
 * SQLite's FTS5 in memory, in one transaction, words only (`content=''`): it keeps positions, as we do not, and no
 * text, as we do not. Filters are columns, and dates a table with an index, as one would do it there.
 */
export const fts5 = {
  build(documents) {
    const base = new Database(':memory:')
    base.exec(`
      create virtual table words using fts5(
        text, actor, type, review, source,
        content='', tokenize="unicode61 remove_diacritics 2"
      );
      create table days (document integer, first text, last text);
    `)
    const word = base.prepare(
      'insert into words(rowid, text, actor, type, review, source) values (?, ?, ?, ?, ?, ?)',
    )
    const day = base.prepare('insert into days values (?, ?, ?)')
    base.transaction(() => {
      for (const [at, { name, texts, actors, dates, type, review }] of documents.entries()) {
        word.run(at, texts.join('\n'), actors.join(' '), type ?? null, review ?? null, name.source)
        for (const { value } of dates) day.run(at, `${value}-01-01`.slice(0, 10), lastDay(value))
      }
    })()
    base.exec('create index by_day on days(first, last)')
    return base
  },
  open(base) {
    const inWords = 'select rowid from words where words match ?'
    const inDays = 'select document as rowid from days where first <= ? and last >= ?'
    const statements = {
      words: pair(base, inWords),
      days: pair(base, `select distinct rowid from (${inDays})`),
      both: pair(base, `${inWords} and rowid in (${inDays})`),
    }
    return {
      bytes:
        base.pragma('page_count', { simple: true }) * base.pragma('page_size', { simple: true }),
      ask({ fts5: { kind, values } }) {
        const { count, list } = statements[kind]
        return { total: count.get(...values), documents: list.all(...values) }
      },
      close: () => base.close(),
    }
  },
}

function pair(base, sql) {
  return {
    count: base.prepare(`select count(*) from (${sql})`).pluck(),
    list: base.prepare(`${sql} order by rowid limit ${pageSize}`).pluck(),
  }
}

function lastDay(value) {
  return value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-31` : value
}

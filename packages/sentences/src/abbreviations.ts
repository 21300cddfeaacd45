/**
 * What the stop of an abbreviation allows. After a `title` a sentence never ends. A `wordlike` one is an
 * abbreviation only before a number, a symbol or another abbreviation, or when it is written with a
 * capital. After a `closing` one any capital starts a sentence; after `other` ones only a word that
 * seldom carries a capital inside a sentence ("The").
 */
export type AbbreviationKind = 'title' | 'wordlike' | 'closing' | 'other'

const lists: Readonly<Record<AbbreviationKind, string>> = {
  title: `adm amb brig capt cf cmdr col cpl dr drs e.g esp fr ft gen gov hon i.e lt maj messrs mlle mme
    mr mrs ms mt pres prof pvt rep reps rev sen sens sgt st supt viz v vs p.s`,
  wordlike: `ad add am app art arts bull cal cas const dec del dis ed elec ex ext fig figs how ill ind inst
    jan jun man mar mass max me mill min miss mod mon mot no note op ore para part pen pub reg res sat sec sect
    sub sun sup tel tex wash west`,
  closing: 'a.m etc id ibid p.m seq',
  other: `acad admin aff'd affd advert agric al ala amend amends amer ann annot appx approx apr arg ariz ark assn assoc att atty attys
    aug ave bldg blvd br bros ca cent cert ch chap chs cir circ civ cl cls cm cmt cmty cnty co colo comm comp comput concl conc cond
    cong conn consol cont corp cos crim ct cu def defs dep dept depts dev distrib disc dist div doc docs edn eds eff eq esq
    est et exec feb fed fla fn fri ga govt harv haw hr hrs hwy illus indus inc incl int'l internat intl jct jr
    jour kan kg km ky la lb lbs legis llc ltd mach md mech med mem mfg mich mins minn misc ml mm mo mont mos
    n° nº nat nat'l natl neb nev nn nom nos nov nr nrs n obj oct okla opn org oz p pa paras pat pars pg pgs plc pol
    pop pp pr pt pts proc prods prot publ pet pty qtr rd rec ref refs rehg rel rev'd repl repr resp ry s sch secs sep sept ser serv sess
    so sq sr ste stat subd subds subpar suppl supp syl sys tech techn tenn thurs thu tit tr trans treas
    tue tues unif univ unpub va vet vol vols vt wall wed wheat wis wyo yr yrs c`,
}

const kinds: ReadonlyMap<string, AbbreviationKind> = new Map(
  (['other', 'wordlike', 'closing', 'title'] as const).flatMap((kind) =>
    lists[kind]
      .split(/\s+/)
      .flatMap((word) => casings(word).map((cased) => [cased, kind] as const)),
  ),
)

/** The kind of an abbreviation, without its last stop; `undefined` for a word. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word)
}

/** `etc`, `Etc`, `ETC`: kept apart, since lower-casing every token costs more than looking it up. */
function casings(word: string): readonly string[] {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  return [word, capital, word.toUpperCase()]
}

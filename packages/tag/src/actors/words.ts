/** Last words of numbered bodies ("65th Air Division"). */
export const numberedHeads: ReadonlySet<string> = words(`
  division regiment infantry army corps battalion fleet squadron brigade wing congress cavalry company group
`)

/** Last (or, before "of", first) words of names of bodies. */
export const bodyHeads: ReadonlySet<string> = words(`
  party parties council councils committee committees commission ministry department government governments army
  armies forces force union unions organization organisation agency court courts parliament congress senate assembly
  university institute institution center centre front movement group bank fund association federation corps
  police navy alliance coalition league office secretariat bureau authority foundation society company corporation
  inc inc. corp corp. ltd ltd. co club times post service services board command brigade brigades battalion division
  regiment militia network school college academy church press guard guards caucus cabinet administration
  embassy mission taskforce trust laboratory hospital news television radio airlines airways industries
  international labour greens republicans democrats conservatives liberals confederation syndicate tribunal
  legislature bundestag duma house chamber initiative watch directorate forum rebels insurgents unionists
  nationalists socialists communists bloc project regime opposition squadron fleet orchestra band records
  entertainment studios media group holdings systems technologies software motors bancorp partners associates
  museum library gallery theatre theater ensemble choir junta dynasty tribe panel mechanism
  state-department brotherhood jihad tigers fc f.c. afc a.f.c. univ magazine journal newspaper network
  team rangers giants bears lions eagles devils hawks panthers yankees reds
`)

/** First or last words of names that belong to a party; the kind is then `party`. */
export const partyHeads: ReadonlySet<string> = words(`
  party parties democrats republicans conservatives liberals greens socialists communists nationalists unionists labour
`)

/** Words that make a body an armed group when its name ends in them. */
export const armedHeads: ReadonlySet<string> = words(`
  militia militias brigade brigades rebels insurgents guerrillas jihad
`)

/** Heads of place names, before ("Lake X") or after ("X River"). */
export const placeHeads: ReadonlySet<string> = words(`
  river lake mount mountain mountains city county province district street avenue road island islands valley airport
  sea ocean gulf bay peninsula desert region territory state governorate village town port bridge square park coast
  strait canal airbase dam hill hills beach camp cape oblast prefecture municipality highlands plateau
  boulevard station stadium tower castle creek falls forest harbor harbour palace springs borough parish canton
  mosque cathedral temple barrage suburb depression reservoir cemetery
  republic kingdom emirate empire sultanate
`)

/** First words that say that a name is a place. */
export const placeOpenings: ReadonlySet<string> = words(`
  lake mount fort port cape gulf san santa saint st st. north south east west northern southern eastern western central
  upper lower greater
`)

/** Heads of names of happenings, texts and prizes: these are no actors. */
export const instrumentHeads: ReadonlySet<string> = words(`
  election elections war wars treaty agreement accord accords act acts protocol constitution revolution prize award
  awards cup championship championships day century festival resolution summit referendum uprising crisis holocaust
  law bill convention declaration charter battle operation massacre olympics games primary primaries campaign debate
  amendment pact plan deal series tour open medal memorandum coup genocide article annex appendix section chapter
  schedule talks dialogue negotiations ceasefire policy doctrine directive communique statement report theory mandate
  chapters articles sections annexes part parts paragraph
  roadmap framework album song film movie book novel edition era period age season show affair scandal protests riots
  peace conference system paper white-paper programme-for-government stage level language process
`)

/** Heads before "of" that are neither bodies nor places, and still belong to what follows. */
export const officeHeads: ReadonlySet<string> = words(`
  republic kingdom bank house democratic islamic states community parliament duchy isle strait chamber board bishop
  archbishop earl duke church order knights ministry daughters sons friends sisters brothers emirate commonwealth
`)

/** Words that may follow "and" in the name of a body that governs several things. */
export const topics: ReadonlySet<string> = words(`
  trade research security defense defence commonwealth human industry rights labour labor culture education energy
  finance development science technology agriculture health foreign affairs justice sport sports tourism transport
  environment cooperation co-operation reconciliation statistics planning commerce welfare forestry fisheries family
  youth women communications information infrastructure housing interior evaluation monitoring freedom peace solidarity
  arts sciences letters humanities languages
  progress democracy equality unity law liberty order tradition reform work dignity prosperity truth
  international strategic people
`)

/** Adjectives that "and" joins in the names of parties ("Social and Liberal Party"). */
export const partyTopics: ReadonlySet<string> = words(
  'social democratic liberal christian national radical',
)

/** Bodies that can govern "A and B". */
export const governingHeads: ReadonlySet<string> = words(`
  ministry department committee council center centre institute commission organization organisation office bureau
  agency authority board academy university college secretary association
`)

/** Titles and offices that stand before a person's name. */
export const titles: ReadonlySet<string> = words(`
  mr mr. mrs mrs. ms ms. dr dr. sir lord lady prof prof. professor president vice-president minister premier chancellor secretary
  senator sen sen. representative rep rep. rev rev. reverend governor gov. mayor ambassador general gen gen. colonel col col. lieutenant lt lt. captain
  capt capt. major maj maj. sergeant sgt sgt. admiral adm. king queen prince princess pope bishop archbishop cardinal sheikh sheik imam ayatollah mullah
  mufti rabbi chairman chairwoman chairperson chair spokesman spokeswoman spokesperson director commander judge justice congressman
  congresswoman mp deputy leader emir sultan emperor empress envoy commissioner chief count countess duke duchess earl baron baroness
  brigadier marshal field-marshal father brother sister saint-patriarch patriarch taoiseach tánaiste prime-minister ceo
  adjutant generalissimo regent congressmen adviser advisor dame chairs postmaster first-minister
  attorney treasurer speaker delegate mediator rapporteur negotiator hon hon. rt mep mla msp td
  officer officers secretary-general undersecretary under-secretary presidents ministers senators generals messrs coach
`)

/** Words that belong to the title after them ("Deputy Foreign Minister"). */
export const titleModifiers: ReadonlySet<string> = words(`
  prime foreign defense defence interior finance deputy vice former acting attorney special first executive assistant
  chief lord major lieutenant brigadier rear senior supreme federal interim under secretary trade justice health
  education labor labour opposition then ex high permanent crown field national shadow home solicitor managing retired treasury majority minority military regional
  postmaster adjutant security naval army petty chief-of
`)

/** Titles that are surnames as well: after a first name they close the name. */
export const surnameTitles: ReadonlySet<string> = words(`
  king major bishop pope prince judge queen chief count duke earl baron justice father marshal cardinal general speaker coach
`)

/** Parts of an office after "of" that close a title ("Secretary of State"). */
export const officeParts: ReadonlySet<string> = words('state defense defence staff war treasury')

/** Small words that no name begins or ends with. */
export const smallWords: ReadonlySet<string> = words(`
  the a an in on at by for from of to and but or nor so yet as if when while although though because since after before
  during under over this that these those it its it's he she they we i you his her their our my your here there what
  which who whom whose where why how not no all some many most more both each every any few several such other another
  one two three four five six seven eight nine ten first second third last next however moreover furthermore therefore
  thus meanwhile also then now only even just still again with without within against between among through about above
  below according despite following including speaking born was were is are be been being has have had do does did can
  could will would shall should may might must let please yes i'm i've i'd we're he's she's there's that's
  until upon unlike like across around along beyond into onto off out up down near per via than once later earlier
  today yesterday tomorrow instead indeed perhaps maybe often sometimes always never former due given based
  see thanks hello yet nevertheless nonetheless hence whether either neither none much less least very too well its themselves himself
`)

/** Months and weekdays. */
export const calendarWords: ReadonlySet<string> = words(`
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. aug. sept. oct. nov. dec.
  spring summer autumn winter christmas easter ramadan eid new-year
`)

/** Particles inside personal names. */
export const nameParticles: ReadonlySet<string> = words(
  'de del von van der den la le du bin ibn al el da dos di ul abu af zu y e',
)

/** Adjectives of parties, faiths, peoples and tongues: capitalised, and nobody's name. */
export const adjectives: ReadonlySet<string> = words(`
  republican democratic liberal conservative socialist communist catholic christian muslim moslem islamic jewish
  protestant orthodox sunni shia shi'ite shiite buddhist hindu olympic roman latin arab arabic arabs jews muslims
  christians catholics protestants kurds sunnis shias nazi nazis marxist leninist maoist fascist fascists islamist
  islamists nationalist unionist loyalist zionist social-democratic centrist progressive independent
  western eastern northern southern european english french spanish german russian dari pashto persian hebrew hindi urdu
  democrat bolshevik bolsheviks menshevik whig whigs federalist anti-federalist tory labourite gandhian
  latino hispanic inuit celtic slavic nordic baltic anglo-saxon internet communists marxists conservative-liberal eurosceptic
  usd eur gbp chf utc gmt est edt pst pdt cet bst
  islam christianity catholicism judaism buddhism hinduism islamism communism socialism thanksgiving marxism
  bloody ash palm maundy
  god bible koran quran earth tv dvd cd president party member members
  jew baptist lutheran anglican methodist mormon sikh victorian medieval renaissance black white asian-american african-american
`)

/** Nouns of office that are nobody's name when they stand alone. */
export const roleWords: ReadonlySet<string> = words(`
  president minister secretary chairman chairwoman director ambassador governor senator mayor chancellor premier
  commissioner leader party parliament member members government state states council commission committee
  representative representatives chief king queen prince general colonel captain deputy speaker professor chair parties
  governments republic fund mission executive point target decree decision end date dates
  agreement article union cabinet court army police opposition governor-general secretary-general head delegation
`)

/** Words after a name that make it the name of a vote. */
export const voteWords: ReadonlySet<string> = words(`
  election elections referendum primary primaries by-election by-elections election's
`)

/** Words between a name and its vote ("the Norland general election"). */
export const voteKinds: ReadonlySet<string> = words(`
  general presidential federal parliamentary legislative provincial state local municipal leadership european
  gubernatorial senate midterm snap congressional mayoral regional assembly council national constitutional
`)

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}

/**
 * Made-up reports for screenshots and tests of the panel: every state a reader can meet. The event, the papers and
 * the agencies are invented. Gives one `TabReport` per name.
 */

import type { Sentence } from '../../../src/model/article';
import type { Bilingual, OriginKind, Quantity } from '../../../src/model/claim';
import type { ClaimFinding, Finding, FindingKind, OriginGroup, TabReport, Testimony } from '../../../src/model/finding';

const both = (de: string, en: string): Bilingual => ({ de, en });
const URL_OF_ARTICLE = 'https://www.nordkurier-beispiel.test/politik/talbruecke';

const TEXT: [role: Sentence['role'], ...sentences: string[]][] = [
  [
    'lead',
    'Die Talbrücke bei Hohenau bleibt bis mindestens Ende März gesperrt, wie das Verkehrsministerium am Dienstag mitteilte.',
  ],
  [
    'body',
    'Grund sind Risse im Stahl, die Prüfer Anfang Januar entdeckten.',
    'Rund 18.000 Fahrzeuge am Tag müssen seither einen Umweg nehmen.',
  ],
  [
    'body',
    'Für die Stadt ist das eine Katastrophe, sagt der Bürgermeister.',
    'Er fordert vom Land eine Behelfsbrücke.',
    'Das Ministerium hält das für zu teuer.',
  ],
  ['heading', 'Streit um die Kosten'],
  [
    'body',
    'Eine Behelfsbrücke würde nach Angaben des Ministeriums 40 Millionen Euro kosten.',
    'Die Stadt geht von der Hälfte aus.',
    'Wer am Ende zahlt, ist offen.',
  ],
  [
    'body',
    'Die Opposition wirft der Regierung vor, seit 2019 von den Schäden gewusst zu haben.',
    'Der Minister weist das zurück: Vor diesem Winter habe es keinen Hinweis gegeben.',
  ],
  ['list', 'Sperrung seit dem 9. Januar', 'Umleitung über Altenried', 'Neubau frühestens 2029'],
  ['body', 'Händler in der Innenstadt klagen über ein Drittel weniger Umsatz.', 'Belege dafür legten sie nicht vor.'],
  ['quote', '„Wir verlieren jeden Tag Kunden“, sagt eine Buchhändlerin.'],
  [
    'body',
    'Am Freitag soll der Gemeinderat über eine Klage entscheiden.',
    'Beobachter rechnen mit einer knappen Mehrheit.',
  ],
];

function sentencesOf(text: typeof TEXT): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, [role, ...parts]] of text.entries()) {
    let start = 0;
    for (const part of parts) {
      sentences.push({ index: sentences.length, paragraph, role, start, end: start + part.length, text: part });
      start += part.length + 1;
    }
  }
  return sentences;
}

const ORIGINS: Record<string, { name: Bilingual; kind: OriginKind; date?: string }> = {
  ministry: { name: both('Verkehrsministerium', 'Ministry of Transport'), kind: 'government', date: '2031-02-03' },
  town: { name: both('Stadt Hohenau', 'Town of Hohenau'), kind: 'government' },
  audit: { name: both('Prüfbericht 2019', 'Inspection report 2019'), kind: 'organisation', date: '2019-11' },
  office: { name: both('Landesamt für Straßenbau', 'State roads office'), kind: 'government' },
  own: { name: both('Recherche des „Morgenblatts“', 'Reporting by “Morgenblatt”'), kind: 'own-reporting' },
};

const DOCUMENTS: Record<string, Pick<Testimony, 'publisher' | 'title' | 'date'>> = {
  morgen: {
    publisher: 'Morgenblatt',
    title: both('Was über die Risse bekannt war', 'What was known about the cracks'),
    date: '2031-02-04',
  },
  tal: { publisher: 'Talbote', title: both('Brücke bleibt zu', 'The bridge stays closed'), date: '2031-02-03' },
  sued: { publisher: 'Südrundschau', title: both('Umweg für Tausende', 'Detour for thousands'), date: '2031-01-12' },
  web: {
    publisher: null,
    title: both('Ein Übersetzungsportal über die Sperrung', 'A translation portal on the closure'),
    date: '2031-01',
  },
};

const testimony = (
  source: string,
  stance: Testimony['stance'],
  chain: Bilingual[],
  more: Partial<Testimony> = {},
): Testimony => ({
  ...(DOCUMENTS[source] as Pick<Testimony, 'publisher' | 'title' | 'date'>),
  source,
  stance,
  chain,
  ...more,
});

const NORDPRESS = both('Nordpress', 'Nordpress');
const name = (id: string) => (ORIGINS[id] as { name: Bilingual }).name;

function group(
  origin: string,
  stance: OriginGroup['stance'],
  testimonies: Testimony[],
  more: Partial<OriginGroup> = {},
): OriginGroup {
  const { name: label, kind, date } = ORIGINS[origin] as { name: Bilingual; kind: OriginKind; date?: string };
  return { origin: { id: origin, name: label, kind, date }, stance, testimonies, independent: true, ...more };
}

function claim(
  id: string,
  statement: Bilingual,
  relation: ClaimFinding['relation'],
  groups: OriginGroup[],
  more: Partial<ClaimFinding> = {},
): ClaimFinding {
  const count = (stance: OriginGroup['stance']) =>
    groups.filter((one) => one.independent && one.stance === stance).length;
  return {
    claim: id,
    statement,
    topic: 'bridge',
    relation,
    otherFigure: false,
    score: 0.9,
    reasons: [],
    groups,
    independent: { corroborate: count('corroborates'), contradict: count('contradicts') },
    values: [],
    ...more,
  };
}

const cars = (value: number, comparator: Quantity['comparator'] = 'about'): Quantity => ({
  value,
  unit: 'person',
  comparator,
});
const euros = (value: number): Quantity => ({ value, unit: 'euro', comparator: 'about' });

const FINDINGS: [sentence: number, kind: FindingKind, ...claims: ClaimFinding[]][] = [
  [
    0,
    'corroborated',
    claim(
      'x01',
      both(
        'Die Talbrücke bei Hohenau bleibt bis Ende März 2031 gesperrt.',
        'The bridge at Hohenau stays closed until the end of March 2031.',
      ),
      'corroborates',
      [
        group('office', 'corroborates', [
          testimony('morgen', 'asserts', [name('office')]),
          testimony('sued', 'asserts', [NORDPRESS, name('office')], { hedge: 'voraussichtlich' }),
        ]),
        group(
          'ministry',
          'corroborates',
          [
            testimony('tal', 'asserts', [NORDPRESS, name('ministry')]),
            testimony('web', 'asserts', [NORDPRESS, name('ministry')]),
          ],
          { independent: false, why: 'article-cites-it' },
        ),
        group('own', 'corroborates', [testimony('morgen', 'asserts', [name('own')])]),
      ],
      { event: { from: '2031-01-09', to: '2031-03-31' } },
    ),
  ],
  [
    1,
    'same-origin',
    claim(
      'x02',
      both(
        'Prüfer fanden im Januar 2031 Risse im Stahl der Brücke.',
        'Inspectors found cracks in the steel in January 2031.',
      ),
      'corroborates',
      [
        group('ministry', 'corroborates', [testimony('tal', 'asserts', [name('ministry')])], {
          independent: false,
          why: 'article-cites-it',
        }),
      ],
      { event: { from: '2031-01-05' } },
    ),
  ],
  [
    2,
    'other-figure',
    claim(
      'x03',
      both(
        'Im Jahr 2029 fuhren etwa 15.500 Menschen am Tag über die Brücke.',
        'In 2029 about 15,500 people a day crossed the bridge.',
      ),
      'conflicts',
      [
        group('office', 'differs', [
          testimony('sued', 'differs', [name('office')], { value: cars(15_500), asOf: '2029' }),
        ]),
        group('audit', 'differs', [
          testimony('morgen', 'differs', [name('audit')], { value: cars(12_000, 'more-than'), asOf: '2019-11' }),
        ]),
      ],
      {
        otherFigure: true,
        values: [
          { asOf: '2019-11', quantity: cars(12_000, 'more-than'), by: name('audit') },
          { asOf: '2029', quantity: cars(15_500), by: name('office') },
          { asOf: '2031-02-03', quantity: cars(18_000), by: both('dieser Artikel', 'this article'), own: true },
        ],
      },
    ),
  ],
  [
    4,
    'related',
    claim(
      'x04',
      both(
        'Die Stadt Hohenau verlangt einen schnellen Neubau der Brücke.',
        'The town of Hohenau demands that the bridge be rebuilt quickly.',
      ),
      'related',
      [group('town', 'reports', [testimony('tal', 'asserts', [name('town')])])],
    ),
  ],
  [
    7,
    'corroborated',
    claim(
      'x05',
      both(
        'Das Ministerium schätzt die Kosten einer Behelfsbrücke auf 40 Millionen Euro.',
        'The ministry puts the cost of a temporary bridge at 40 million euros.',
      ),
      'corroborates',
      [
        group('own', 'corroborates', [
          testimony('morgen', 'asserts', [name('own')], { value: euros(40_000_000), asOf: '2031-02-03' }),
        ]),
      ],
      {
        values: [
          { asOf: '2031-01-12', quantity: euros(32_000_000), by: name('office') },
          { asOf: '2031-02-03', quantity: euros(40_000_000), by: both('dieser Artikel', 'this article'), own: true },
        ],
      },
    ),
  ],
  [
    10,
    'corroborated',
    claim(
      'x07',
      both(
        'Ein Prüfbericht von 2019 nennt Schäden am Stahl.',
        'An inspection report of 2019 names damage to the steel.',
      ),
      'corroborates',
      [
        group('audit', 'corroborates', [testimony('morgen', 'asserts', [name('audit')])]),
        group('town', 'corroborates', [testimony('tal', 'asserts', [name('town')], { hedge: 'soll' })]),
        group('ministry', 'contradicts', [testimony('tal', 'denies', [NORDPRESS, name('ministry')])]),
      ],
      { event: { from: '2019-11' } },
    ),
  ],
  [
    11,
    'contradicted',
    claim(
      'x06',
      both('Das Ministerium kannte die Schäden seit 2019.', 'The ministry has known of the damage since 2019.'),
      'conflicts',
      [
        group('audit', 'contradicts', [testimony('morgen', 'asserts', [name('audit')])]),
        group('own', 'contradicts', [
          testimony('morgen', 'asserts', [name('own')], { hedge: 'offenbar' }),
          testimony('sued', 'asserts', [both('Morgenblatt', 'Morgenblatt'), name('own')]),
        ]),
        group('ministry', 'corroborates', [testimony('tal', 'denies', [NORDPRESS, name('ministry')])], {
          independent: false,
          why: 'article-cites-it',
        }),
      ],
      { event: { from: '2019-11' } },
    ),
    claim(
      'x07',
      both(
        'Ein Prüfbericht von 2019 nennt Schäden am Stahl.',
        'An inspection report of 2019 names damage to the steel.',
      ),
      'related',
      [group('audit', 'reports', [testimony('morgen', 'asserts', [name('audit')])])],
    ),
  ],
  [
    12,
    'corroborated',
    claim(
      'x08',
      both('Die Brücke ist seit dem 9. Januar 2031 gesperrt.', 'The bridge has been closed since 9 January 2031.'),
      'corroborates',
      [group('office', 'corroborates', [testimony('sued', 'asserts', [NORDPRESS, name('office')])])],
      { event: { from: '2031-01-09' } },
    ),
  ],
  [
    19,
    'related',
    claim(
      'x09',
      both('Der Gemeinderat von Hohenau tagt im Februar 2031.', 'The council of Hohenau meets in February 2031.'),
      'related',
      [],
    ),
  ],
];

const article: NonNullable<TabReport['article']> = {
  title: 'Brücke bei Hohenau bleibt gesperrt – Streit über frühe Warnungen',
  publisher: 'Nordkurier',
  byline: ['Jo Beispiel'],
  published: '2031-02-04T07:30:00+01:00',
  language: 'de',
  access: 'free',
  removed: { caption: 2, teaser: 1, newsletter: 1, 'author-box': 1 },
  sameTextAs: [],
};

const rich: TabReport = {
  url: URL_OF_ARTICLE,
  state: 'done',
  walls: [
    { id: 'w1', kind: 'consent-or-pay', outcome: 'hidden', by: 'overlay' },
    { id: 'w2', kind: 'embed', outcome: 'left', by: 'words' },
  ],
  article,
  sentences: sentencesOf(TEXT),
  findings: FINDINGS.map(([sentence, kind, ...claims]): Finding => ({ sentence, kind, claims })),
};

/** A live blog of 520 sentences with 500 findings: for scrolling and measuring. */
function many(): TabReport {
  const sentences: Sentence[] = Array.from({ length: 520 }, (_, index) => ({
    index,
    paragraph: Math.floor(index / 4),
    role: 'body',
    start: 0,
    end: 0,
    text: `${sentencesOf(TEXT)[index % 20]?.text ?? ''} (${index + 1})`,
  }));
  const findings = Array.from({ length: 500 }, (_, sentence): Finding => {
    const [, kind, ...claims] = FINDINGS[sentence % FINDINGS.length] as (typeof FINDINGS)[number];
    return { sentence, kind, claims };
  });
  return { ...rich, sentences, findings, article: { ...article, partOf: 'live-blog' } };
}

const bare = (state: TabReport['state'], why?: string): TabReport => ({
  url: URL_OF_ARTICLE,
  state,
  why,
  walls: [],
  sentences: [],
  findings: [],
});

/** Every report by its name. */
export const reports: Record<string, TabReport> = {
  rich,
  'same-text': { ...rich, article: { ...article, sameTextAs: ['tal'] } },
  paywalled: {
    ...rich,
    walls: [
      { id: 'w1', kind: 'consent', outcome: 'refused', by: 'button' },
      { id: 'w3', kind: 'paywall', outcome: 'left', by: 'words' },
    ],
    article: { ...article, access: 'partial', accessReason: 'json-ld', removed: { offer: 1, scrambled: 4 } },
    sentences: rich.sentences.slice(0, 6),
    findings: rich.findings.slice(0, 4),
  },
  empty: { ...rich, findings: [] },
  reading: bare('reading'),
  'not-an-article': bare('not-an-article', 'short'),
  'not-readable': bare('not-an-article', 'closed'),
  'browser-page': { ...bare('not-an-article', 'browser-page'), url: '' },
  failed: bare('failed', 'matching'),
  off: bare('off'),
  'no-access': { ...bare('no-access'), url: '' },
  'unsupported-language': {
    ...bare('unsupported-language'),
    article: { ...article, title: 'Le pont de Hohenau reste fermé', language: 'fr' },
  },
  many: many(),
};

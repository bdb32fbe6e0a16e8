/** What the shipped dataset says about provenance, as it was found in the documents. */

import { describe, expect, it } from 'vitest';
import { openClaims } from '../../../src/claims/base';
import { numbersIn } from '../../../src/claims/paragraphs';
import { byOrigin, conflicts, originOf, textsOf } from '../../../src/claims/provenance';
import { buildClaims, indexSize } from '../../../src/cli/claims-build';
import type { Claim } from '../../../src/model/claim';

const built = buildClaims();
const base = openClaims(built.base);
const get = (id: string): Claim => {
  const claim = base.claims.get(id);
  if (!claim) throw new Error(`no ${id}`);
  return claim;
};
const sources = (id: string) => [...new Set(get(id).assertions.map((a) => a.source))].sort();
const origins = (id: string) => [...new Set(get(id).assertions.map(originOf))];
const links = (id: string, kind: string) =>
  get(id)
    .links.filter((l) => l.kind === kind)
    .map((l) => l.to);

describe('the dataset', () => {
  it('has no mistakes', () => expect(built.mistakes).toEqual([]));

  it('keeps the ids of the draft and has the new ones without a gap', () => {
    const ids = [...base.claims.keys()];
    expect(ids.length).toBeGreaterThanOrEqual(124);
    ids.forEach((id, i) => {
      expect(id).toBe(`c${String(i + 1).padStart(3, '0')}`);
    });
  });

  it('stays under 150 kB with its index', () => expect(built.gzip + indexSize(built.base)).toBeLessThan(150_000));
});

describe('independence', () => {
  it('000 and 001 are one text of one author', () => {
    const [a, b] = [base.sources.get('000'), base.sources.get('001')];
    expect(a?.text).toBeDefined();
    expect(a?.text).toBe(b?.text);
    expect(a?.authors).toEqual(b?.authors);
    expect(textsOf(get('c001'), base)).toEqual([['000', '001'], ['003']]);
    for (const claim of base.claims.values()) {
      const own = (id: string) => claim.assertions.find((x) => x.source === id && originOf(x).startsWith('own-'));
      const [first, second] = [own('000'), own('001')];
      if (first && second) expect(originOf(first)).toBe(originOf(second));
    }
  });

  it('000 and 003 quote one statement in two translations', () => {
    for (const id of ['c008', 'c009']) {
      expect(sources(id)).toEqual(['000', '003']);
      expect(origins(id)).toEqual(['us-nsc-watson-2023-09-04']);
    }
    expect(get('c008').assertions.find((a) => a.source === '000')?.chain[0]).toBe('yonhap-2023-09');
  });

  it('000, 001 and 003 rest on one newspaper report about the journey', () => {
    for (const id of ['c001', 'c004', 'c092']) {
      expect(sources(id)).toEqual(['000', '001', '003']);
      expect(byOrigin(get(id))).toHaveLength(1);
      expect(get(id).assertions.every((a) => a.chain.includes('nyt-2023-09-04'))).toBe(true);
    }
  });

  it('002 and 004 rest on one article by Putin', () => {
    for (const id of ['c046', 'c048', 'c050']) {
      expect(sources(id)).toEqual(['002', '004']);
      expect(origins(id)).toEqual(['putin-rodong-2024-06-18']);
    }
  });

  it('counts one government once, however often it spoke, and unnamed ones as one', () => {
    const said = byOrigin(get('c053')).filter((o) => o.stance === 'asserts');
    expect(said.map((o) => o.origin).sort()).toEqual([
      'rok-defence-ministry-2024-06',
      'us-government',
      'western-governments',
    ]);
    expect(sources('c053')).toEqual(['000', '002', '003', '004']);
  });

  it('counts a denial once, however many outlets repeat it', () => {
    expect(sources('c025')).toEqual(['000', '003', '004']);
    expect(origins('c025')).toEqual(['north-korea-denials']);
  });
});

describe('relations between claims', () => {
  it('c053 is the hub over every single delivery', () => {
    for (const id of ['c023', 'c024', 'c054', 'c055', 'c056', 'c058', 'c076'])
      expect(links(id, 'part-of')).toContain('c053');
  });

  it('both denials stand against the hub, from both ends', () => {
    expect(links('c053', 'conflicts').sort()).toEqual(['c025', 'c026']);
    expect(links('c025', 'conflicts')).toContain('c053');
  });

  it('a sentence can carry two relations: accused, and both deny', () => {
    const here = get('c053').assertions.filter((a) => a.source === '004' && a.paragraphs.includes(7));
    expect(here.map((a) => [a.stance, originOf(a)])).toEqual([
      ['asserts', 'western-governments'],
      ['denies', 'north-korea-denials'],
      ['denies', 'russia-denials-2024'],
    ]);
  });

  it('tells real conflicts from other units and other dates', () => {
    const found = conflicts(base);
    const kind = (a: string, b: string) => found.find((c) => c.claim === a && c.other === b)?.kind;
    expect(kind('c025', 'c053')).toBe('real');
    expect(kind('c054', 'c055')).toBe('figure');
    expect(kind('c023', 'c054')).toBe('figure');
    expect(kind('c062', 'c064')).toBe('tension');
    expect(found.filter((c) => c.kind === 'real').every((c) => c.claim === c.other || /^c02[3-6]$/.test(c.claim))).toBe(
      true,
    );
  });

  it('keeps journeys in opposite directions apart', () => {
    expect(get('c014').event?.place).toBe('russia');
    expect(get('c015').event?.place).toBe('north-korea');
    expect(links('c014', 'overlaps')).toContain('c015');
  });
});

describe('errors of the documents', () => {
  it.each([
    ['c002', '000', /Mischustin/],
    ['c045', '004', /2000/],
    ['c090', '004', /Mittwoch/],
    ['c094', '003', /vier Staaten/],
    ['c042', '004', /Wostotschny/],
  ])('are noted with what is right: %s in %s', (id, source, right) => {
    const notes = get(id)
      .assertions.filter((a) => a.source === source)
      .map((a) => a.erratum?.de ?? '');
    expect(notes.some((note) => right.test(note))).toBe(true);
  });

  it('give 20 years as a differing value, not as the claim', () => {
    expect(get('c045').assertions).toMatchObject([
      { source: '004', stance: 'differs', value: { value: 20, unit: 'year' } },
    ]);
  });

  it('stay out of matching where the claim is nothing but the error', () => {
    expect([...base.claims.values()].filter((c) => c.matching === 'off').map((c) => c.id)).toEqual(['c090']);
    expect(get('c088').matching).toBe('weak');
    expect(get('c097').matching).toBe('weak');
  });
});

describe('what is no evidence', () => {
  it('no assertion stands in reader comments, teasers or the unrelated news', () => {
    const last = Math.max(
      ...[...base.claims.values()].flatMap((c) =>
        c.assertions.filter((a) => a.source === '001').flatMap((a) => a.paragraphs),
      ),
    );
    expect(last).toBeLessThanOrEqual(8);
  });

  it('numbersIn reads ranges', () => expect(numbersIn(['2-4', '7'])).toEqual([2, 3, 4, 7]));
});

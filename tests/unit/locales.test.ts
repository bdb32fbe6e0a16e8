/** German and English have the same strings; code uses no string that is missing, and none is left over. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { localeMessages } from './words';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const code = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(ROOT, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .concat(readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8'))
  .join('\n');

const keyOf = (name: string) => name.replace(/[.-]/g, '_');
/** `i18n.t('a.b')`, `say("a_b")`. */
const called = [...code.matchAll(/(?:i18n\.t|say)\(\s*'([\w.-]+)'/g)].map(([, name = '']) => keyOf(name));
/** Any quoted word may be a key that is chosen at run time: `i18n.t(on ? 'top.on' : 'top.off')`. */
const quoted = new Set([
  ...[...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, name = '']) => keyOf(name)),
  ...[...code.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name),
]);
/** Prefixes of keys put together at run time: `kind.${kind}`. */
const prefixes = [...code.matchAll(/`([\w.]+[._])\$\{[^`]*\}(\w*)`/g)].map(([, start = '', end = '']) => ({
  start: keyOf(start),
  end,
}));

/** The members of a union of strings in the model. */
const unionOf = (file: string, type: string): string[] => {
  const text = readFileSync(path.join(ROOT, 'src/model', file), 'utf8');
  const [, union = ''] = text.match(new RegExp(`type ${type} =([^;]+);`)) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, member = '']) => member);
};

/** Values of the types that are put behind a prefix. */
const TYPES: Record<string, string[]> = {
  kind: unionOf('finding.ts', 'FindingKind'),
  legend: unionOf('finding.ts', 'FindingKind'),
  sample: unionOf('finding.ts', 'FindingKind'),
  stance: ['corroborates', 'contradicts', 'differs'],
  comparator: unionOf('claim.ts', 'Comparator'),
  wall: unionOf('wall.ts', 'WallKind'),
  outcome: unionOf('wall.ts', 'WallOutcome'),
  access: unionOf('article.ts', 'AccessLevel').filter((level) => level !== 'free'),
  part_of: ['pagination', 'live-blog', 'stream'],
  not_independent: ['article-cites-it', 'same-text', 'same-author'],
  unit: Object.keys(JSON.parse(readFileSync(path.join(ROOT, 'assets/lexicon/units.json'), 'utf8'))),
  removed: unionOf('article.ts', 'RemovedKind'),
  topic: JSON.parse(readFileSync(path.join(ROOT, 'assets/claims/topics.json'), 'utf8')),
  origin_kind: unionOf('claim.ts', 'OriginKind'),
  why: [...code.matchAll(/\bno\('([\w-]+)'\)|kind: '(?:failed|not-an-article)', reason: '([\w-]+)'/g)].map(
    ([, looks, read]) => looks ?? read ?? '',
  ),
  reason: [...code.matchAll(/key: '(\w+)', values/g)].map(([, key = '']) => key),
};

let de: Map<string, string[]>;
let en: Map<string, string[]>;
beforeAll(async () => {
  [de, en] = await Promise.all([localeMessages('de'), localeMessages('en')]);
});

describe('locales', () => {
  it('have the same keys and the same number of plural forms', () => {
    expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
    for (const [key, forms] of de) expect([key, en.get(key)?.length]).toEqual([key, forms.length]);
  });

  it('have the same substitutions and no empty text', () => {
    const holes = (text = '') => [...text.matchAll(/\$\d/g)].map(([hole]) => hole).sort();
    for (const [key, forms] of de) {
      expect([key, holes(en.get(key)?.at(-1))]).toEqual([key, holes(forms.at(-1))]);
      expect([key, forms.every((form) => form.trim() !== '')]).toEqual([key, true]);
    }
  });

  it('have every string that code asks for', () => {
    expect(called.filter((key) => !de.has(key))).toEqual([]);
    const missing = Object.entries(TYPES).flatMap(([prefix, values]) =>
      values.map((value) => keyOf(`${prefix}_${value}`)).filter((key) => !de.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('have no string that code never asks for', () => {
    const built = (key: string) => prefixes.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
    expect([...de.keys()].filter((key) => !quoted.has(key) && !built(key))).toEqual([]);
  });
});

/**
 * `npm run bench -- --only index [--claims-count 300000] [--small 30000] [--articles 7]`
 * The postings index at scale, against MiniSearch and against BM25 without shortcuts, in one run on the same made-up
 * claims and articles: build and load times, sizes, milliseconds for an article of 60 sentences (from its text to the
 * ten best claims of each sentence), recall@10 of the true claim. Engines take turns article by article; medians are
 * told. All see the same folded stems.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { statementOf, syntheticSlots } from '../../../src/cli/synthetic-claims';
import { PostingsCollector } from '../../../src/matching/postings/collect';
import { Postings } from '../../../src/matching/postings/postings';
import { Searcher } from '../../../src/matching/postings/search';
import { rarity } from '../../../src/matching/postings/weighing';
import { stemHashes } from '../../../src/matching/words';
import { median } from '../articles/measures';
import { ExactBm25 } from './exact';
import { articlesOf, type BenchSentence } from './queries';

const TOP = 10;
const SEED = 7;
const QUERY_SEED = 11;
/** The first articles warm every engine up and are not timed. */
const WARM_UP = 1;
/** Recall is taken over this many articles, ten true sentences each. */
const RECALL_ARTICLES = 40;

const number = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const large = number('claims-count', 300_000);
const small = Math.min(large, number('small', 30_000));
const timed = WARM_UP + number('articles', 7);

interface Engine {
  name: string;
  search(text: string): number[];
  articles: BenchSentence[][];
  spent: number[];
}

function lap<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const slots = [...syntheticSlots(large, SEED)];
const texts = slots.map((one) => statementOf(one, 'de'));
const few = texts.slice(0, small);
const folder = mkdtempSync(path.join(tmpdir(), 'postings-'));

/** Builds, writes, loads: as at release and in the background. */
function ours(name: string, statements: string[], articles: BenchSentence[][]): Engine {
  const [bytes, built] = lap(() => {
    const collector = new PostingsCollector();
    for (const text of statements) collector.add(stemHashes(text, 'de'));
    return collector.pack();
  });
  const file = path.join(folder, 'postings.bin');
  writeFileSync(file, new Uint8Array(bytes));
  const [[index, searcher], loaded] = lap((): [Postings, Searcher] => {
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    const whole =
      byteOffset || byteLength !== buffer.byteLength ? buffer.slice(byteOffset, byteOffset + byteLength) : buffer;
    const opened = new Postings(whole as ArrayBuffer);
    return [opened, new Searcher(opened)];
  });
  const size = `${(bytes.byteLength / 1e6).toFixed(2)} MB, ${(bytes.byteLength / statements.length).toFixed(1)} bytes a claim`;
  console.log(`${name}: built in ${(built / 1000).toFixed(1)} s, ${size}, loaded in ${loaded.toFixed(1)} ms`);
  const search = (text: string): number[] => {
    const times = new Map<number, number>();
    for (const term of stemHashes(text, 'de')) times.set(term, (times.get(term) ?? 0) + 1);
    const query = [...times].flatMap(([term, count]) => {
      const row = index.rowOf(term);
      return row < 0 ? [] : [{ term, weight: count * rarity(index.docs, index.countOf(row), index.weighing) }];
    });
    return searcher.search(query, TOP).map((hit) => hit.doc);
  };
  return { name, search, articles, spent: [] };
}

function miniSearch(name: string, statements: string[], articles: BenchSentence[][]): Engine {
  const tokenize = (text: string): string[] => stemHashes(text, 'de').map(String);
  const [index, built] = lap(() => {
    const mini = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize,
      processTerm: (term) => term,
    });
    mini.addAll(statements.map((text, id) => ({ id, text })));
    return mini;
  });
  const json = JSON.stringify(index);
  const [, loaded] = lap(() =>
    MiniSearch.loadJSON<{ id: number; text: string }>(json, {
      fields: ['text'],
      tokenize,
      processTerm: (term) => term,
    }),
  );
  const size = `${(json.length / 1e6).toFixed(2)} MB, ${(json.length / statements.length).toFixed(1)} bytes a claim`;
  console.log(`${name}: built in ${(built / 1000).toFixed(1)} s, ${size}, loaded in ${loaded.toFixed(1)} ms`);
  const search = (text: string): number[] => {
    const found = index.search(text);
    return found.slice(0, TOP).map((hit) => hit.id as number);
  };
  return { name, search, articles, spent: [] };
}

function exact(name: string, statements: string[], articles: BenchSentence[][]): Engine {
  const reference = new ExactBm25();
  const [, built] = lap(() => {
    for (const text of statements) reference.add(stemHashes(text, 'de'));
  });
  console.log(`${name}: built in ${(built / 1000).toFixed(1)} s`);
  return { name, search: (text) => reference.search(stemHashes(text, 'de'), TOP), articles, spent: [] };
}

/** Share of the sentences that say a claim for which it is among the ten best. */
function recall(engine: Engine): number {
  let all = 0;
  let found = 0;
  for (const { text, claim } of engine.articles.flat()) {
    if (claim < 0) continue;
    all++;
    if (engine.search(text).includes(claim)) found++;
  }
  return (found / all) * 100;
}

const ofFew = articlesOf(slots.slice(0, small), RECALL_ARTICLES, QUERY_SEED);
const ofAll = articlesOf(slots, RECALL_ARTICLES, QUERY_SEED);
const thousands = (count: number) => `${Math.round(count / 1000)}k`;
const oursSmall = ours(`postings ${thousands(small)}`, few, ofFew);
const oursLarge = ours(`postings ${thousands(large)}`, texts, ofAll);
const mini = miniSearch(`MiniSearch ${thousands(small)}`, few, ofFew);
const exactSmall = exact(`exact BM25 ${thousands(small)}`, few, ofFew);
const exactLarge = exact(`exact BM25 ${thousands(large)}`, texts, ofAll);
rmSync(folder, { recursive: true });

const engines = [oursSmall, oursLarge, mini, exactSmall, exactLarge];
for (let at = 0; at < timed; at++) {
  for (const engine of engines) {
    const article = engine.articles[at % RECALL_ARTICLES] ?? [];
    const [, spent] = lap(() => {
      for (const { text } of article) engine.search(text);
    });
    if (at >= WARM_UP) engine.spent.push(spent);
  }
}
const reference = new Map([
  [oursSmall, exactSmall],
  [oursLarge, exactLarge],
  [mini, exactSmall],
]);
const recalls = new Map(engines.map((engine) => [engine, recall(engine)]));
for (const engine of engines) {
  const exactly = reference.get(engine);
  const share = recalls.get(engine) ?? 0;
  const against = exactly
    ? ` (exact ${share >= (recalls.get(exactly) ?? 0) ? '+' : '−'}${Math.abs(share - (recalls.get(exactly) ?? 0)).toFixed(1)})`
    : '';
  const ratio = median(engine.spent.map((spent, i) => spent / (mini.spent[i] ?? spent)));
  console.log(
    [
      engine.name.padEnd(16),
      `${median(engine.spent).toFixed(1).padStart(7)} ms an article`,
      `${ratio.toFixed(2)} x MiniSearch ${thousands(small)}`,
      `recall@10 ${share.toFixed(1)}${against}`,
    ].join('  '),
  );
}

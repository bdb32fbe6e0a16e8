/**
 * The article stage. In: the live document. Out: the article as plain data and the live text behind each paragraph, or
 * in one word why there is none. Never throws, never changes the page.
 */

import type { Access, Article, Paragraph, RemovedKind } from '../model/article';
import { type Block, BlockCollector } from './blocks';
import { checkTime, Overrun, within } from './clock';
import { Copier } from './clone';
import { isClosed } from './closed';
import { creditsOf } from './credits';
import type { LiveNodes } from './live';
import { type Metadata, metadataOf } from './metadata';
import { partOf } from './part-of';
import { removeBoxes } from './passes/boxes';
import { removeByName } from './passes/by-name';
import { removeByWords } from './passes/by-words';
import { removeConsentZone } from './passes/consent-zone';
import { removeDateLines } from './passes/date-lines';
import { restoreDropped } from './passes/dropped';
import { removeBelowEnding } from './passes/ending';
import { removeHead } from './passes/head';
import { removeHidden } from './passes/hidden';
import { restoreLead } from './passes/lead';
import { removeLinkBlocks } from './passes/links';
import { removeNeighbours } from './passes/neighbours';
import { removeOtherArticles } from './passes/other-articles';
import { removeOutside } from './passes/outside';
import { takeOwnArticle } from './passes/own-article';
import { removePictureText } from './passes/picture-text';
import { removeRepeated } from './passes/repeated';
import { removeScrambled } from './passes/scrambled';
import { removeSections } from './passes/sections';
import { joinSplit } from './passes/split';
import { removeTail } from './passes/tail';
import { tidy } from './passes/tidy';
import { readableElements } from './readable';
import { plainly } from './tree';
import { walk } from './walk';

export type ArticleReading =
  | { kind: 'article'; article: Article; nodes: LiveNodes; leftOut: LeftOut[] }
  | { kind: 'not-an-article'; reason: string }
  | { kind: 'failed'; reason: string };

/** A block that stood in the article's place and was left out. */
export interface LeftOut {
  kind: RemovedKind;
  /** The pass that took it out. */
  by: string;
  text: string;
}

export interface ReadOptions {
  /** Milliseconds after which reading stops and says so. */
  budgetMs?: number;
  url?: string;
  /** What the walls stage knows about access; without it the page's own metadata speak. */
  access?: Access;
}

const DEFAULT_BUDGET_MS = 4_000;
/** Larger pages cannot be read within any sensible budget. */
const MAX_ELEMENTS = 150_000;
/** Less text than this is no article. */
const LEAST_CHARS = 140;

export function readArticle(doc: Document, options: ReadOptions = {}): ArticleReading {
  try {
    return within(options.budgetMs ?? DEFAULT_BUDGET_MS, () => read(doc, options));
  } catch (error) {
    if (error instanceof Overrun) return { kind: 'failed', reason: 'too-slow' };
    return { kind: 'failed', reason: error instanceof RangeError ? 'too-deep' : 'broken' };
  }
}

function read(doc: Document, options: ReadOptions): ArticleReading {
  const body = plainly(doc, 'body');
  if (!body?.firstChild) return { kind: 'not-an-article', reason: 'empty' };
  if (doc.getElementsByTagName('*').length > MAX_ELEMENTS) return { kind: 'failed', reason: 'too-large' };
  const metadata = metadataOf(doc);
  checkTime();
  const collector = new BlockCollector(body);
  const copy = new Copier(doc);
  walk(body, [copy, collector]);
  copy.finish();
  const blocks = collector.finish(readableElements(doc, copy));
  checkTime();
  const others = clean(blocks, metadata);
  if (options.access && options.access.level !== 'free') removeHidden(blocks);
  checkTime();
  const chosen = blocks.filter((block) => block.keep);
  const chars = chosen.reduce((sum, block) => sum + block.text.length, 0);
  if (chars < LEAST_CHARS) return { kind: 'not-an-article', reason: isClosed(doc) ? 'closed' : 'short' };
  const paragraphs = chosen.map((block, index): Paragraph => ({ index, role: block.role, text: block.text }));
  const { node: _node, liveBlog, description: _description, body: _body, free, ...facts } = metadata;
  const part = partOf(doc, blocks, { liveBlog, others });
  const article: Article = {
    url: options.url ?? doc.URL,
    ...facts,
    credits: [...new Set([...facts.credits, ...creditsOf(blocks)])],
    paragraphs,
    access: options.access ?? (free === false ? { level: 'partial', reason: 'json-ld' } : { level: 'free' }),
    removed: countRemoved(blocks),
    ...(part && { partOf: part }),
  };
  return { kind: 'article', article, nodes: chosen.map((block) => block.live), leftOut: leftOut(blocks) };
}

/** The pass whose word tells that the page is a stream of articles. */
const OTHERS = 'other-articles';

/** The passes around Readability, in the order that lets each one see what the ones before it have settled. */
const PASSES: [name: string, pass: (blocks: readonly Block[], metadata: Metadata) => unknown][] = [
  ['own-article', (blocks, { title }) => takeOwnArticle(blocks, title)],
  ['dropped', (blocks, { body }) => restoreDropped(blocks, body)],
  [OTHERS, (blocks, { title, liveBlog }) => !liveBlog && removeOtherArticles(blocks, title)],
  ['scrambled', removeScrambled],
  ['tidy', tidy],
  ['by-name', removeByName],
  ['boxes', removeBoxes],
  ['picture-text', removePictureText],
  ['sections', removeSections],
  ['by-words', removeByWords],
  ['ending', removeBelowEnding],
  ['date-lines', removeDateLines],
  ['split', joinSplit],
  ['neighbours', removeNeighbours],
  ['consent-zone', removeConsentZone],
  ['links', removeLinkBlocks],
  ['outside', removeOutside],
  ['repeated', (blocks, { title }) => removeRepeated(blocks, title)],
  ['head', (blocks, { title }) => removeHead(blocks, title)],
  ['lead', (blocks, { title, description }) => restoreLead(blocks, title, description)],
  ['tail', removeTail],
];

/** Runs all passes. Returns whether other articles stood beside this one. */
function clean(blocks: readonly Block[], metadata: Metadata): boolean {
  let others = false;
  for (const [name, pass] of PASSES) {
    checkTime();
    const found = pass(blocks, metadata);
    others ||= name === OTHERS && found === true;
    for (const block of blocks) if (block.removed) block.by ??= name;
  }
  return others;
}

function countRemoved(blocks: readonly Block[]): Article['removed'] {
  const removed: Article['removed'] = {};
  for (const block of blocks) if (block.removed) removed[block.removed] = (removed[block.removed] ?? 0) + 1;
  return removed;
}

const leftOut = (blocks: readonly Block[]): LeftOut[] =>
  blocks.flatMap(({ removed, by, text }) => (removed ? [{ kind: removed, by: by ?? '', text }] : []));

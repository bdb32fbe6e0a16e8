/**
 * The article stage. In: the live document. Out: the article as plain data and the live text behind each paragraph, or
 * in one word why there is none. Never throws, never changes the page.
 */

import type { Access, Article, Paragraph } from '../model/article';
import { type Block, collectBlocks } from './blocks';
import { cloneTagged } from './clone';
import type { LiveNodes } from './live';
import { metadataOf } from './metadata';
import { overlap } from './metadata/title';
import { removeByName } from './passes/by-name';
import { removeByWords } from './passes/by-words';
import { removeScrambled } from './passes/scrambled';
import { readableElements } from './readable';

export type ArticleReading =
  | { kind: 'article'; article: Article; nodes: LiveNodes }
  | { kind: 'not-an-article'; reason: string }
  | { kind: 'failed'; reason: string };

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

class Overrun extends Error {}

export function readArticle(doc: Document, options: ReadOptions = {}): ArticleReading {
  const deadline = performance.now() + (options.budgetMs ?? DEFAULT_BUDGET_MS);
  const check = (): void => {
    if (performance.now() > deadline) throw new Overrun();
  };
  try {
    return read(doc, options, check);
  } catch (error) {
    if (error instanceof Overrun) return { kind: 'failed', reason: 'too-slow' };
    return { kind: 'failed', reason: error instanceof RangeError ? 'too-deep' : 'broken' };
  }
}

function read(doc: Document, options: ReadOptions, check: () => void): ArticleReading {
  if (!doc.body?.firstChild) return { kind: 'not-an-article', reason: 'empty' };
  if (doc.getElementsByTagName('*').length > MAX_ELEMENTS) return { kind: 'failed', reason: 'too-large' };
  const metadata = metadataOf(doc);
  check();
  const kept = readableElements(cloneTagged(doc));
  check();
  const blocks = collectBlocks(doc.body, kept);
  check();
  removeScrambled(blocks);
  removeByName(blocks);
  removeByWords(blocks);
  check();
  const chosen = blocks.filter((block) => block.keep && !isTitle(block, metadata.title));
  const chars = chosen.reduce((sum, block) => sum + block.text.length, 0);
  if (chars < LEAST_CHARS) return { kind: 'not-an-article', reason: 'short' };
  const paragraphs = chosen.map((block, index): Paragraph => ({ index, role: block.role, text: block.text }));
  const { node: _node, liveBlog, description: _description, body: _body, free, ...facts } = metadata;
  const article: Article = {
    url: options.url ?? doc.URL,
    ...facts,
    paragraphs,
    access: options.access ?? (free === false ? { level: 'partial', reason: 'json-ld' } : { level: 'free' }),
    removed: countRemoved(blocks),
    ...(liveBlog && { partOf: 'live-blog' as const }),
  };
  return { kind: 'article', article, nodes: chosen.map((block) => block.live) };
}

const isTitle = (block: Block, title: string): boolean =>
  block.role === 'heading' &&
  (block.owner.tagName === 'H1' || overlap(block.text, title) > 0.9) &&
  overlap(block.text, title) > 0.6;

function countRemoved(blocks: readonly Block[]): Article['removed'] {
  const removed: Article['removed'] = {};
  for (const block of blocks) if (block.removed) removed[block.removed] = (removed[block.removed] ?? 0) + 1;
  return removed;
}

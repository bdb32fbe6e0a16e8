/**
 * The article stage. In: the live document. Out: the article as plain data and the live text behind each paragraph, or
 * in one word why there is none. Never throws, never changes the page.
 */

import type { Access, Article, Paragraph, RemovedKind } from '../model/article';
import type { Block } from './block';
import { BlockCollector } from './blocks';
import { clean } from './clean';
import { checkTime, Overrun, within } from './clock';
import { isClosed } from './closed';
import { PageCopy } from './copy';
import { creditsOf } from './credits';
import type { LiveNodes } from './live';
import { forget } from './memory';
import { metadataOf } from './metadata';
import { partOf } from './part-of';
import { removeHidden } from './passes/hidden';
import { charsOf, keptOf } from './prose';
import { readableElements } from './readable';
import { elementOf, plainly } from './tree';
import { type ShadowOf, shadowsIn } from './walk';

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
  /** How to ask for closed shadow roots, for a page that shows nothing else; without it only open ones are read. */
  shadowOf?: ShadowOf;
  /** Told the name of every part of the work once it is done, for those who measure. */
  done?: (part: string) => void;
}

const DEFAULT_BUDGET_MS = 4_000;
/** Larger pages cannot be read within any sensible budget. */
const MAX_ELEMENTS = 150_000;
/** Less text than this is no article. */
const LEAST_CHARS = 140;

export function readArticle(doc: Document, options: ReadOptions = {}): ArticleReading {
  forget();
  try {
    return within(options.budgetMs ?? DEFAULT_BUDGET_MS, () => read(doc, options));
  } catch (error) {
    if (error instanceof Overrun) return { kind: 'failed', reason: 'too-slow' };
    return { kind: 'failed', reason: error instanceof RangeError ? 'too-deep' : 'broken' };
  } finally {
    forget();
  }
}

function read(doc: Document, options: ReadOptions): ArticleReading {
  const body = plainly(doc, 'body');
  if (!body?.firstChild) return { kind: 'not-an-article', reason: 'empty' };
  if (doc.getElementsByTagName('*').length > MAX_ELEMENTS) return { kind: 'failed', reason: 'too-large' };
  const metadata = metadataOf(doc);
  options.done?.('metadata');
  checkTime();
  const shadows = shadowsIn(doc, body, options.shadowOf);
  const collector = new BlockCollector(body, shadows);
  const copyOf = (placeOf: (text: Text) => Element | null): PageCopy => {
    const copy = new PageCopy(doc, shadows, placeOf);
    if (collector.places.isDeep) copy.flatten();
    return copy;
  };
  const copy = copyOf((text) => collector.text(text));
  options.done?.('texts and copy');
  const kept = readableElements(copy, () => copyOf(elementOf));
  options.done?.('Readability');
  const blocks = collector.finish(kept);
  checkTime();
  const others = clean(blocks, metadata, options.done);
  if (options.access && options.access.level !== 'free') removeHidden(blocks);
  checkTime();
  const chosen = keptOf(blocks);
  const chars = charsOf(chosen);
  if (chars < LEAST_CHARS) return { kind: 'not-an-article', reason: isClosed(doc) ? 'closed' : 'short' };
  const paragraphs = chosen.map((block, index): Paragraph => ({ index, role: block.role, text: block.live.text }));
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

function countRemoved(blocks: readonly Block[]): Article['removed'] {
  const removed: Article['removed'] = {};
  for (const block of blocks) if (block.removed) removed[block.removed] = (removed[block.removed] ?? 0) + 1;
  return removed;
}

const leftOut = (blocks: readonly Block[]): LeftOut[] =>
  blocks.flatMap(({ removed, by, text }) => (removed ? [{ kind: removed, by: by ?? '', text }] : []));

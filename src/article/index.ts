/** The article stage's public face. */

export { articleHtml } from './article-html';
export { type LiveNodes, type LiveText, rangeIn } from './live';
export { type Looks, looksLikeArticle } from './looks';
export { type ArticleReading, type LeftOut, type ReadOptions, readArticle } from './read';

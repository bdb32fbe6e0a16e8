/** The article stage's public face. */

export { articleHtml } from './article-html';
export { type LiveNodes, rangeIn } from './live';
export { looksLikeArticle } from './looks';
export { type LeftOut, readArticle } from './read';

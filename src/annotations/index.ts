/** Findings anchored in a page. The page side of the pipeline and the reader's view use only what stands here. */

export { type Annotator, type AnnotatorHandlers, annotate } from './annotator';
export { DEFAULT_LOOK, type MarkLook } from './look';
export { type Mark, marksOf, type Quote, quoteOf } from './mark';

/** Findings anchored in a page. The page side of the pipeline and the reader's view use only what stands here. */

export { type Annotator, annotate } from './annotator';
export type { MarkLook } from './look';
export { marksOf } from './mark';

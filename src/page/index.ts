/** The page stage's public face. */

export { idle, whenQuiet } from './quiet';
export { saidOfItself, shownTextsOf, textsOf } from './texts';
export { type PageChange, watchPage } from './watch';

/** The page stage's public face. */

export { type PageChange, watchPage } from './watch';

/** The page stage's public face. */

export { addressOf, onNavigation } from './navigation';
export { type PageChange, watchPage } from './watch';

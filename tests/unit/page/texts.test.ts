// @vitest-environment jsdom
/** What a page says of itself is looked through before its text; shadow roots need a real browser's paths. */

import { expect, it } from 'vitest';
import { saidOfItself } from '../../../src/page';

it('gives the title, the descriptions and the structured data of a page', () => {
  document.head.innerHTML =
    '<title>Titel</title><meta name="description" content="Kurzes"><script type="application/ld+json">{"a":"b"}</script>';
  expect([...saidOfItself(document)]).toEqual(['Titel', 'Kurzes', '{"a":"b"}']);
});

/** All findings of a page as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), JSON-LD. Pure. */

import type { Finding, TabReport } from '../../model/finding';
import { findingWords, inWords, language, say } from '../../model/wording';
import { findingText } from './text';

/** Context on both sides of a quote, in characters: the usual length among annotators. */
const CONTEXT = 32;

function selector(report: TabReport, finding: Finding) {
  const at = report.sentences.findIndex(({ index }) => index === finding.sentence);
  return {
    type: 'TextQuoteSelector',
    exact: report.sentences[at]?.text ?? '',
    prefix: (report.sentences[at - 1]?.text ?? '').slice(-CONTEXT),
    suffix: (report.sentences[at + 1]?.text ?? '').slice(0, CONTEXT),
  };
}

function annotation(report: TabReport, finding: Finding) {
  return {
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: say(`kind.${finding.kind}`), language: language() },
      { type: 'TextualBody', purpose: 'describing', value: findingWords(finding), language: language() },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        format: 'text/plain',
        value: findingText(report, finding),
        language: language(),
      },
    ],
    'schema:citation': finding.claims.flatMap((claim) =>
      claim.groups.flatMap((group) =>
        group.testimonies.map((one) => ({
          type: 'schema:CreativeWork',
          'schema:name': inWords(one.title),
          'schema:publisher': one.publisher ?? undefined,
          'schema:datePublished': one.date,
        })),
      ),
    ),
    target: { source: report.url, selector: selector(report, finding) },
  };
}

export function toJsonLd(report: TabReport): string {
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
    type: 'AnnotationPage',
    items: report.findings.map((finding) => annotation(report, finding)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** Prints the editors' report on the dataset: `npm run claims:report`. */

import { openClaims } from '../claims/base';
import { reportLines } from '../claims/report';
import { buildClaims } from './claims-build';

const { base, mistakes } = buildClaims();
for (const mistake of mistakes) console.error(mistake);
console.log(reportLines(openClaims(base)).join('\n'));
if (mistakes.length) process.exitCode = 1;

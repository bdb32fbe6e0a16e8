/**
 * `npm run --silent claims:synthetic -- [--count 300000] [--seed 7] > FILE`
 * Out: made-up claims, one JSON object a line. The same seed gives the same claims. For measuring only: none ships.
 */

import { once } from 'node:events';
import { claimOf, syntheticSlots } from './synthetic-claims';
import { optionOf } from './train-input';

const count = Number(optionOf('--count') ?? 300_000);
const seed = Number(optionOf('--seed') ?? 7);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run --silent claims:synthetic -- [--count 300000] [--seed 7]');
  process.exit(64);
}

/** Lines written at once. */
const CHUNK = 1000;
let lines: string[] = [];
const write = async () => {
  if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
  lines = [];
};
let number = 0;
for (const slots of syntheticSlots(count, seed)) {
  lines.push(JSON.stringify(claimOf(number++, slots)));
  if (lines.length === CHUNK) await write();
}
if (lines.length) await write();

import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerEngine } from '../src/walls/handOver';

/** The rule engine, sent for by the walls script of the same frame. Never runs by itself. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: offerEngine,
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { buildClaims } from './src/cli/claims-build';
import { thirdPartyNotices } from './src/cli/notices';
import { shippedWeights, type Weights } from './src/matching';

const asset = (file: string): string => fileURLToPath(new URL(`assets/${file}`, import.meta.url));

/** What the polyfill's module puts in the place of the browser. */
const POLYFILLED = '@wxt-dev/webextension-polyfill/browser';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  manifestVersion: 3,
  // Several modules may export the same short name; every import is written out.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    // The script of every page answers no message: the browsers' own promises are enough for it, and cost no time.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => name === 'look')) return;
      config.plugins ??= [];
      config.plugins.push({
        name: 'plain-browser',
        enforce: 'pre',
        resolveId: (id) => (id === POLYFILLED ? fileURLToPath(import.meta.resolve('wxt/browser')) : null),
      });
    },
    'build:publicAssets': (wxt, files) => {
      const { json, mistakes } = buildClaims();
      if (mistakes.length) throw new Error(`The dataset has mistakes:\n${mistakes.join('\n')}`);
      files.push({ relativeDest: 'data/claims.json', contents: json });
      const trained = JSON.parse(readFileSync(asset('matching/weights.json'), 'utf8')) as Weights;
      const { postings, ...weights } = shippedWeights(trained);
      files.push({ relativeDest: 'data/weights.json', contents: JSON.stringify(weights) });
      const packed = path.join(wxt.config.wxtDir, 'neighbours.bin');
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      writeFileSync(packed, new Uint8Array(postings));
      files.push({ relativeDest: 'data/neighbours.bin', absoluteSrc: packed });
      files.push({ relativeDest: 'third-party-notices.txt', contents: thirdPartyNotices() });
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  i18n: { localesDir: asset('locales') },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'de',
    permissions: ['storage', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      // Not N and P: Chromium keeps those for its tab groups and leaves the command without a key.
      'next-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-finding': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
    },
    action: browser === 'firefox' ? { default_area: 'navbar' } : {},
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'quellenblick@quellenblick.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});

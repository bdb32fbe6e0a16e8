/** Out: an unpacked extension that does nothing in the same places: what any extension with content scripts costs. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function idleExtension(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'idle-extension-'));
  const script = (file: string, more: object) => ({ matches: ['http://*/*', 'https://*/*'], js: [file], ...more });
  writeFileSync(path.join(folder, 'start.js'), '0;');
  writeFileSync(path.join(folder, 'idle.js'), '0;');
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Idle',
      version: '1',
      content_scripts: [
        script('start.js', { all_frames: true, match_origin_as_fallback: true, run_at: 'document_start' }),
        script('idle.js', { run_at: 'document_idle' }),
      ],
    }),
  );
  return folder;
}

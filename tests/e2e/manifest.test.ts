/** Both packages as built: a permission more, anything pages could reach, or a panel too heavy fails here first. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const manifestOf = (build: string) =>
  JSON.parse(readFileSync(new URL(`../../.output/${build}/manifest.json`, import.meta.url), 'utf8'));

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe.each([
  ['chrome-mv3', ['contextMenus', 'scripting', 'sidePanel', 'storage']],
  ['firefox-mv3', ['contextMenus', 'scripting', 'storage']],
])('%s', (build, permissions) => {
  const manifest = manifestOf(build);

  it('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect([...manifest.host_permissions].sort()).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('explains each of them in the README', () => {
    for (const permission of [...permissions, ...manifest.host_permissions])
      expect(README).toContain(`\`${permission}\``);
  });

  it('has a panel of at most 40 kB', () => {
    const read = (file: string) => readFileSync(new URL(`../../.output/${build}${file}`, import.meta.url));
    const html = read('/sidepanel.html').toString();
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    const weight = files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(weight).toBeLessThanOrEqual(40_000);
  });

  it('offers nothing to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('runs only code that ships', () => {
    const policy = JSON.stringify(manifest.content_security_policy ?? {});
    expect(policy).not.toMatch(/unsafe|https?:/);
  });
});

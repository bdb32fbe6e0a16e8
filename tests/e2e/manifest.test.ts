/** Both manifests as they are built: a permission more, or anything pages could reach, fails here first. */

import { readFileSync } from 'node:fs';
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

  it('offers nothing to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('runs only code that ships', () => {
    const policy = JSON.stringify(manifest.content_security_policy ?? {});
    expect(policy).not.toMatch(/unsafe|https?:/);
  });
});

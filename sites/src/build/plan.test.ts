import { describe, expect, it } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { rollBack } from '../release/rollback.ts';
import { tender } from '../testing/content.ts';
import { plainRenderer, release, temporaryData } from '../testing/release.ts';
import { standingOf } from './plan.ts';

const level = (version: number, returnTo: string | null = null) => ({ version, returnTo, told: null });
const target = {
  level: level(1),
  templates: 'build1',
  facts: 'facts',
  now: '2026-11-24T10:00:00.000Z',
  hasBucket: false,
};
const withTender = { sw: { tender: [tender('t')] } };

describe('a site is behind', () => {
  it.each([
    ['nothing', {}, null],
    ['content', { level: level(2) }, 'content'],
    ['templates', { templates: 'build2' }, 'templates'],
    ['facts', { facts: 'others' }, 'facts'],
    ['time', { now: '2026-11-24T21:00:00.000Z' }, 'time'],
    ['nothing while the CMS is away', { level: null }, null],
  ])('when %s changed', async (_, own, reason) => {
    const dataDir = temporaryData();
    await release(dataDir, withTender);
    expect(standingOf(dataDir, 'afya', { ...target, ...own }).reason).toBe(reason);
  });

  it('when it was never built', () => {
    expect(standingOf(temporaryData(), 'afya', target)).toMatchObject({ live: null, reason: 'never-built' });
  });

  it('not before anything was published', () => {
    const standing = standingOf(temporaryData(), 'afya', { ...target, level: level(0) });
    expect(standing).toMatchObject({ reason: null, isEmpty: true });
  });

  it('not while it is held at an earlier release, until something is published', async () => {
    const dataDir = temporaryData();
    await release(dataDir, withTender, { contentVersion: 1 });
    await release(dataDir, withTender, { contentVersion: 2, renderer: plainRenderer(dataDir, 'build2') });
    await rollBack(siteFolder(dataDir, 'afya'), 'afya');
    const at = (contentVersion: number) =>
      standingOf(dataDir, 'afya', { ...target, level: level(contentVersion) });
    expect(at(2)).toMatchObject({ reason: null, isHeld: true });
    expect(at(3)).toMatchObject({ reason: 'content', isHeld: false });
  });

  it('while its institution wants an earlier release that is still kept, and not once it has it', async () => {
    const dataDir = temporaryData();
    await release(dataDir, withTender, { contentVersion: 1 });
    await release(dataDir, withTender, { contentVersion: 2 });
    const at = (returnTo: string | null) =>
      standingOf(dataDir, 'afya', { ...target, level: level(2, returnTo) });
    expect(at('000001')).toMatchObject({ reason: 'return', isHeld: false });
    expect(at('000009')).toMatchObject({ reason: null, isHeld: false });
    await rollBack(siteFolder(dataDir, 'afya'), 'afya', { wanted: '000001', isByInstitution: true });
    expect(at('000001')).toMatchObject({ reason: null, isHeld: true });
    expect(at(null)).toMatchObject({ reason: 'content', isHeld: false });
  });
});

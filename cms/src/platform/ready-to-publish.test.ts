import { join } from 'node:path';
import { loadTenants, ROOT } from '@tovuti/core';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../scripts/seed/generate.ts';
import {
  type Draft,
  formsSeen,
  withoutNextStep,
  withoutVideo,
  wrongChannel,
  wrongHours,
} from './ready-to-publish';

describe('a service', () => {
  it.each<[string, Draft, boolean]>([
    ['with nothing', {}, false],
    ['with empty fields', { link: '', office: '', forms: [], channels: [] }, false],
    ['with a number that is not given', { channels: [{ kind: 'phone', detail: 'Piga simu' }] }, false],
    ['with a web address', { link: 'https://tausi.tamisemi.go.tz' }, true],
    ['with a form', { forms: [{ documentId: 'a', locale: 'sw' }] }, true],
    ['with an office', { office: 'Dirisha la huduma' }, true],
    ['with an office as a channel', { channels: [{ kind: 'office', detail: 'Chumba 12' }] }, true],
    ['with a number to call', { channels: [{ kind: 'phone', value: '112' }] }, true],
  ])('%s', (_, draft, leads) => {
    expect(withoutNextStep(draft) === null).toBe(leads);
  });

  it('is not begun with a form that its readers cannot see', () => {
    const forms = ['draft', 'english', 'both'].map((documentId) => ({ documentId, locale: 'sw' }));
    const published = [
      { documentId: 'english', locale: 'en' },
      { documentId: 'both', locale: 'en' },
      { documentId: 'both', locale: 'sw' },
    ];
    expect(formsSeen({ locale: 'sw', forms }, published)).toEqual([forms[2]]);
    expect(formsSeen({ locale: 'sw' }, published)).toEqual([]);
  });

  it.each(['web', 'app', 'phone', 'sms', 'ussd', 'email'])('a channel of kind %s leads somewhere', (kind) => {
    for (const value of [undefined, null, '', ' '])
      expect(wrongChannel({ channels: [{ kind: 'office' }, { kind, detail: 'Hapa', value }] })).toMatchObject(
        {
          code: 'channel-leads-nowhere',
          params: { detail: 'Hapa' },
        },
      );
  });

  it.each([
    ['web', 'https://nest.go.tz', true],
    ['web', 'www.nest.go.tz', false],
    ['web', 'javascript:alert(1)', false],
    ['phone', '+255 25 260 0000', true],
    ['phone', 'Piga 112', false],
    ['ussd', '*152*00#', true],
    ['ussd', '152', false],
    ['email', 'info@afya.go.tz', true],
    ['email', 'info', false],
    ['office', 'Chumba 12', true],
  ])('a channel of kind %s that leads to %s', (kind, value, isRight) => {
    expect(wrongChannel({ channels: [{ kind, value }] }) === null).toBe(isRight);
  });
});

it.each([
  [{ kind: 'always' }, true],
  [{ kind: 'appointment' }, true],
  [{ kind: 'weekly', fromDay: 'monday', toDay: 'friday', opens: '07:30', closes: '15:30' }, true],
  [{ kind: 'weekly', fromDay: 'monday', opens: '07:30' }, false],
  [{ kind: 'seasonal', fromMonth: 'june', toMonth: 'october' }, true],
  [{ kind: 'seasonal', fromMonth: 'june' }, false],
])('opening hours %o', (hours, isRight) => {
  expect(wrongHours({ openingHours: [hours] }) === null).toBe(isRight);
});

it('a video can be watched, and read', () => {
  expect(withoutVideo({ kind: 'photo' })).toBeNull();
  expect(withoutVideo({ kind: 'video' })).toMatchObject({ code: 'video-missing' });
  expect(withoutVideo({ kind: 'video', videoFile: {} })).toMatchObject({ code: 'video-without-text' });
  expect(withoutVideo({ kind: 'video', video: 'https://x.go.tz/a', transcript: [{}] })).toBeNull();
});

it('services and profiles of the demonstration content may be published as they are', () => {
  const tenants = loadTenants(join(ROOT, 'tenants.json'));
  const some = tenants.filter(({ code }, index) => index % 12 === 0 || ['mnh', 'polisi'].includes(code));
  const faults = some.flatMap((tenant) =>
    generate(tenant, tenants, '2026-11-24').flatMap(({ type, sw, en }) =>
      ([sw, en] as Draft[]).flatMap((draft) => {
        if (type === 'api::institution-profile.institution-profile') return wrongHours(draft) ?? [];
        if (type !== 'api::service.service') return [];
        return wrongChannel(draft) ?? wrongHours(draft) ?? withoutNextStep(draft) ?? [];
      }),
    ),
  );
  expect(faults).toEqual([]);
});
